//! What the findings would be if they were drawn now.

use std::collections::BTreeSet;

use super::super::rules::{
    Drawn, NeedsAssessment, Redrawing, of_conversation, of_survey, of_walkround, of_waves, redraw,
};
use super::{list_conversations, list_findings, list_priorities, list_walkrounds};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::FindingId;
use crate::surveys;

/// What drawing would change now: nothing as long as what the findings rest on is what they were drawn from.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_redrawing(conn: &mut Conn, of: &NeedsAssessment) -> Result<Redrawing, AppError> {
    let kept = list_findings(conn, of.id)?;
    let priorities = list_priorities(conn, of.id)?;
    let rested_on: BTreeSet<FindingId> =
        priorities.iter().flat_map(|priority| priority.findings.iter().copied()).collect();
    Ok(redraw(&kept, drawn(conn, of)?, &rested_on))
}

/// Everything that can be drawn now: from the released results of the survey beside those of the one before it, from
/// published walk-rounds, from conversations.
fn drawn(conn: &mut Conn, of: &NeedsAssessment) -> Result<Vec<Drawn>, AppError> {
    let mut found = Vec::new();
    if let Some(survey) = of.thread.survey
        && let Some(now) = surveys::find_told(conn, survey)?
    {
        found.extend(of_survey(&now.terms, &now.results));
        if let Some(previous) = surveys::get(conn, survey)?.previous
            && let Some(before) = surveys::find_told(conn, previous)?
        {
            found.extend(of_waves(&before, &now));
        }
    }
    for walkround in list_walkrounds(conn, of.id, true)? {
        found.extend(of_walkround(&walkround));
    }
    for conversation in list_conversations(conn, of.id)? {
        found.extend(of_conversation(&conversation));
    }
    Ok(found)
}
