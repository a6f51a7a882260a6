//! How much was written down in an assessment.

use diesel::prelude::*;
use serde::Serialize;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::schema::{
    needs_actions, needs_assessments, needs_conversations, needs_findings, needs_photographs,
    needs_priorities, needs_suggestions, needs_walkrounds,
};

/// What would go with an assessment, and what would stay without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::needs) struct Contents {
    pub(in crate::needs) conversations: i64,
    /// Walk-rounds, those nobody at the employer has seen among them where they are `told`.
    pub(in crate::needs) walkrounds: i64,
    pub(in crate::needs) photographs: i64,
    pub(in crate::needs) findings: i64,
    pub(in crate::needs) suggestions: i64,
    pub(in crate::needs) priorities: i64,
    pub(in crate::needs) actions: i64,
    /// Campaigns that say they follow from it.
    pub(in crate::needs) campaigns: i64,
    /// Whether a survey asks for it.
    pub(in crate::needs) survey: bool,
}

/// Counts the rows of a table that belong to an assessment.
macro_rules! count {
    ($conn:expr, $id:expr, $table:ident) => {
        $table::table.filter($table::assessment_id.eq($id)).count().get_result::<i64>($conn)?
    };
}

/// What is in an assessment: as whoever leads it knows it where `unpublished` is told, else without walk-rounds nobody at
/// the employer has seen.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_contents(
    conn: &mut Conn,
    id: NeedsAssessmentId,
    unpublished: bool,
) -> Result<Contents, AppError> {
    let walkrounds = || {
        let all = needs_walkrounds::table.filter(needs_walkrounds::assessment_id.eq(id));
        all.filter(
            needs_walkrounds::published_at
                .is_not_null()
                .or(unpublished.into_sql::<diesel::sql_types::Bool>()),
        )
    };
    let photographs = needs_photographs::table
        .filter(needs_photographs::removed_at.is_null())
        .filter(needs_photographs::walkround_id.eq_any(walkrounds().select(needs_walkrounds::id)));
    Ok(Contents {
        conversations: count!(conn, id, needs_conversations),
        walkrounds: walkrounds().count().get_result(conn)?,
        photographs: photographs.count().get_result(conn)?,
        findings: count!(conn, id, needs_findings),
        suggestions: count!(conn, id, needs_suggestions),
        priorities: count!(conn, id, needs_priorities),
        actions: count!(conn, id, needs_actions),
        campaigns: super::count_campaigns(conn, id)?,
        survey: needs_assessments::table
            .find(id)
            .select(needs_assessments::survey_id.is_not_null())
            .first(conn)?,
    })
}
