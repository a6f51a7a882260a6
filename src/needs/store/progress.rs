//! What is there of assessments, counted for their steps: a fixed number of queries, however many there are and however much
//! there is in them.

use std::collections::BTreeMap;

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::super::rules::{Facts, NeedsAssessment, State};
use crate::employers::{self, Headcount};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, PriorityId, SurveyId};
use crate::schema::{
    campaigns, needs_actions, needs_conversations, needs_findings, needs_priorities, needs_profiles,
    needs_suggestions, needs_walkrounds, surveys,
};
use crate::surveys::State as SurveyState;

/// How many there are of something, by assessment; nothing of those that have none.
type Count = BTreeMap<NeedsAssessmentId, i64>;

/// Counts the rows of a table that belong to assessments and fit.
macro_rules! count {
    ($conn:expr, $of:expr, $table:ident $(, $fits:expr)*) => {{
        let rows: Vec<(NeedsAssessmentId, i64)> = $table::table
            .filter($table::assessment_id.eq_any($of))$(.filter($fits))*
            .group_by($table::assessment_id)
            .select(($table::assessment_id, count_star()))
            .load($conn)?;
        rows.into_iter().collect::<Count>()
    }};
}

/// What is there of assessments.
struct Counted {
    people: BTreeMap<EmployerId, Headcount>,
    surveys: BTreeMap<SurveyId, SurveyState>,
    profiles: Count,
    conversations: Count,
    walkrounds: Count,
    published_walkrounds: Count,
    findings: Count,
    suggestions: Count,
    unanswered: Count,
    priorities: Count,
    actions: Count,
    campaigns: Count,
    next_priorities: BTreeMap<NeedsAssessmentId, PriorityId>,
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
    let found = list_facts(conn, std::slice::from_ref(of))?.pop().ok_or(AppError::NotFound)?;
    Ok(Facts { is_drawn, ..found })
}

/// What is there of assessments, in their order, as if the findings of each were what would be drawn now.
///
/// # Errors
/// The database's fault.
pub(super) fn list_facts(conn: &mut Conn, of: &[NeedsAssessment]) -> Result<Vec<Facts>, AppError> {
    let counted = Counted::read(conn, of)?;
    Ok(of.iter().map(|one| counted.facts(one)).collect())
}

impl Counted {
    fn read(conn: &mut Conn, of: &[NeedsAssessment]) -> Result<Self, AppError> {
        let ids: Vec<NeedsAssessmentId> = of.iter().map(|one| one.id).collect();
        let employers: Vec<EmployerId> = of.iter().map(|one| one.employer).collect();
        let published = needs_walkrounds::published_at.is_not_null();
        let stands = needs_findings::left_out.eq("").and(needs_findings::is_outdated.eq(false));
        Ok(Counted {
            people: employers::list_latest_headcounts(conn, &employers)?,
            surveys: list_surveys(conn, of)?,
            profiles: count!(conn, &ids, needs_profiles),
            conversations: count!(conn, &ids, needs_conversations),
            walkrounds: count!(conn, &ids, needs_walkrounds),
            published_walkrounds: count!(conn, &ids, needs_walkrounds, published),
            findings: count!(conn, &ids, needs_findings, stands),
            suggestions: count!(conn, &ids, needs_suggestions),
            unanswered: count!(conn, &ids, needs_suggestions, needs_suggestions::answer.is_null()),
            priorities: count!(conn, &ids, needs_priorities),
            actions: count!(conn, &ids, needs_actions, needs_actions::state.ne("dropped")),
            campaigns: count_campaigns(conn, &ids)?,
            next_priorities: list_unanswered_priorities(conn, &ids)?,
        })
    }

    fn facts(&self, of: &NeedsAssessment) -> Facts {
        let count = |all: &Count| all.get(&of.id).copied().unwrap_or_default();
        let people = self.people.get(&of.employer).map(|counted| counted.in_scope);
        Facts {
            method: of.method,
            people: people_of(of, people),
            is_profiled: count(&self.profiles) > 0,
            survey: of.thread.survey.and_then(|survey| self.surveys.get(&survey).copied()),
            conversations: count(&self.conversations),
            walkrounds: count(&self.walkrounds),
            published_walkrounds: count(&self.published_walkrounds),
            findings: count(&self.findings),
            is_drawn: true,
            suggestions: count(&self.suggestions),
            unanswered: count(&self.unanswered),
            priorities: count(&self.priorities),
            is_agreed: of.thread.agreed_at.is_some(),
            actions: count(&self.actions),
            campaigns: count(&self.campaigns),
            next_priority: self.next_priorities.get(&of.id).copied(),
            review_on: of.thread.review_on,
            is_published: of.state == State::Published,
        }
    }
}

/// Where the surveys of assessments stand.
fn list_surveys(
    conn: &mut Conn,
    of: &[NeedsAssessment],
) -> Result<BTreeMap<SurveyId, SurveyState>, AppError> {
    let chosen: Vec<SurveyId> = of.iter().filter_map(|one| one.thread.survey).collect();
    let rows: Vec<(SurveyId, SurveyState)> = surveys::table
        .filter(surveys::id.eq_any(&chosen))
        .select((surveys::id, surveys::state))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// How many campaigns say that they follow from each.
fn count_campaigns(conn: &mut Conn, of: &[NeedsAssessmentId]) -> Result<Count, AppError> {
    let rows: Vec<(Option<NeedsAssessmentId>, i64)> = campaigns::table
        .filter(campaigns::needs_assessment_id.eq_any(of.iter().map(|id| Some(*id)).collect::<Vec<_>>()))
        .group_by(campaigns::needs_assessment_id)
        .select((campaigns::needs_assessment_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, count)| Some((id?, count))).collect())
}

/// The first priority of each that no campaign answers.
fn list_unanswered_priorities(
    conn: &mut Conn,
    of: &[NeedsAssessmentId],
) -> Result<BTreeMap<NeedsAssessmentId, PriorityId>, AppError> {
    let answering = campaigns::table.filter(campaigns::priority_id.eq(needs_priorities::id.nullable()));
    let rows: Vec<(NeedsAssessmentId, PriorityId)> = needs_priorities::table
        .filter(needs_priorities::assessment_id.eq_any(of))
        .filter(not(exists(answering)))
        .order((needs_priorities::position, needs_priorities::id))
        .select((needs_priorities::assessment_id, needs_priorities::id))
        .load(conn)?;
    let mut first = BTreeMap::new();
    for (assessment, priority) in rows {
        first.entry(assessment).or_insert(priority);
    }
    Ok(first)
}

/// How many people are in scope, where that was counted: of a published report as they were counted then, since its totals
/// are told beside that number.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_people(conn: &mut Conn, of: &NeedsAssessment) -> Result<Option<i32>, AppError> {
    let now = employers::get_headcount(conn, of.employer)?.map(|counted| counted.in_scope);
    Ok(people_of(of, now))
}

/// The same, where it was counted `now`.
fn people_of(of: &NeedsAssessment, now: Option<i32>) -> Option<i32> {
    if of.thread.published_at.is_some() { of.thread.people } else { now }
}
