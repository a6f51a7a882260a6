//! What is there of an assessment, counted for its steps: a fixed number of queries, however much there is.

use diesel::prelude::*;

use super::super::rules::{Facts, NeedsAssessment, State};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::schema::{
    campaigns, needs_actions, needs_conversations, needs_findings, needs_priorities, needs_profiles,
    needs_suggestions, needs_walkrounds,
};
use crate::{employers, surveys};

/// Counts the rows of a table that belong to an assessment and fit.
macro_rules! count {
    ($conn:expr, $id:expr, $table:ident $(, $fits:expr)*) => {
        $table::table.filter($table::assessment_id.eq($id))$(.filter($fits))*.count().get_result::<i64>($conn)?
    };
}

/// What is there of an assessment, of which the caller knows whether its findings are what would be drawn now.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_facts(
    conn: &mut Conn,
    of: &NeedsAssessment,
    is_drawn: bool,
) -> Result<Facts, AppError> {
    let id = of.id;
    let survey = match of.thread.survey {
        Some(survey) => Some(surveys::get(conn, survey)?.state),
        None => None,
    };
    let people = get_people(conn, of)?;
    Ok(Facts {
        method: of.method,
        people,
        is_profiled: count!(conn, id, needs_profiles) > 0,
        survey,
        conversations: count!(conn, id, needs_conversations),
        walkrounds: count!(conn, id, needs_walkrounds),
        published_walkrounds: count!(
            conn,
            id,
            needs_walkrounds,
            needs_walkrounds::published_at.is_not_null()
        ),
        findings: count!(
            conn,
            id,
            needs_findings,
            needs_findings::left_out.eq(""),
            needs_findings::is_outdated.eq(false)
        ),
        is_drawn,
        suggestions: count!(conn, id, needs_suggestions),
        unanswered: count!(conn, id, needs_suggestions, needs_suggestions::answer.is_null()),
        priorities: count!(conn, id, needs_priorities),
        is_agreed: of.thread.agreed_at.is_some(),
        actions: count!(conn, id, needs_actions, needs_actions::state.ne("dropped")),
        campaigns: super::count_campaigns(conn, id)?,
        next_priority: find_unanswered_priority(conn, id)?,
        review_on: of.thread.review_on,
        is_published: of.state == State::Published,
    })
}

/// The first priority that no campaign answers.
fn find_unanswered_priority(conn: &mut Conn, id: NeedsAssessmentId) -> Result<Option<PriorityId>, AppError> {
    let answered = campaigns::table
        .filter(campaigns::needs_assessment_id.eq(id))
        .filter(campaigns::priority_id.is_not_null())
        .select(campaigns::priority_id.assume_not_null());
    Ok(needs_priorities::table
        .filter(needs_priorities::assessment_id.eq(id))
        .filter(needs_priorities::id.ne_all(answered))
        .order((needs_priorities::position, needs_priorities::id))
        .select(needs_priorities::id)
        .first(conn)
        .optional()?)
}

/// How many people are in scope, where that was counted: of a published report as they were counted then, since its totals
/// are told beside that number.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_people(conn: &mut Conn, of: &NeedsAssessment) -> Result<Option<i32>, AppError> {
    match of.thread.published_at {
        Some(_) => Ok(of.thread.people),
        None => Ok(employers::get_headcount(conn, of.employer)?.map(|counted| counted.in_scope)),
    }
}
