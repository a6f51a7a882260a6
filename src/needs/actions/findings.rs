//! Findings: drawing them, leaving one out, adding one's own.

use super::super::rules::{Detail, Drawn, FindingSource, NeedsAssessment};
use super::super::store;
use super::{load, tell_leads};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{FindingId, NeedsAssessmentId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::topics;

/// Draws the findings from what there is: the released results of the survey, published walk-rounds, conversations.
/// Drawing again from the same changes nothing.
///
/// # Errors
/// When the person may not, or the assessment is not open.
pub fn draw_findings(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    let (assessment, employer) = load(tx, id, Act::LeadNeeds)?;
    let basis = store::get_basis(tx.conn(), id)?;
    let redrawing = store::get_redrawing(tx.conn(), &assessment, &basis)?;
    if redrawing.is_nothing() {
        return Ok(());
    }
    for drawn in &redrawing.add {
        store::add_finding(tx, id, drawn)?;
    }
    for (finding, drawn) in &redrawing.set {
        store::set_finding(tx, *finding, drawn)?;
    }
    store::set_outdated(tx, &redrawing.outdate)?;
    store::remove_findings(tx, &redrawing.remove)?;
    store::set_drawn(tx, &assessment)?;
    let changed = redrawing.set.iter().map(|(finding, _)| *finding).chain(redrawing.outdate.iter().copied());
    // What is left out counted for nothing, and does not now.
    let counts = |id: &FindingId| basis.findings.iter().any(|finding| finding.id == *id && finding.counts());
    unsettle(tx, &assessment, &changed.filter(counts).collect::<Vec<_>>())?;
    if basis.findings.is_empty() {
        tell_leads(tx, &assessment, "findings", "findings")?;
    }
    let count = redrawing.add.len() + redrawing.set.len();
    tx.record(Event::new("needs-findings-drawn").employer(employer.id).subject(id).with("count", count))
}

/// Adds a finding of the adviser's own.
///
/// # Errors
/// When the person may not, the assessment is not open, or nobody knows the topic.
pub fn add_finding(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    topic: &str,
    text: &str,
) -> Result<FindingId, AppError> {
    let (_, employer) = load(tx, id, Act::LeadNeeds)?;
    if !topics::is_known(topic) {
        return Err(AppError::field("topic", "refused-topic"));
    }
    let key = format!("adviser:{}", tx.new_id::<()>());
    let detail = Detail::Own { text: text.to_owned() };
    let own = Drawn { key, source: FindingSource::Adviser, topic: topic.to_owned(), detail };
    let finding = store::add_finding(tx, id, &own)?;
    tx.record(Event::new("needs-finding-added").employer(employer.id).subject(id))?;
    Ok(finding)
}

/// Leaves a finding out that was seen at version `seen`, and says why; with no reason, takes it in again.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the assessment is not open.
pub fn leave_out(
    tx: &mut Tx<'_>,
    (id, finding): (NeedsAssessmentId, FindingId),
    seen: i32,
    why: &str,
) -> Result<(), AppError> {
    let (assessment, employer) = load(tx, id, Act::LeadNeeds)?;
    let kept = store::list_findings(tx.conn(), id)?;
    let found = kept.iter().find(|kept| kept.id == finding).ok_or(AppError::NotFound)?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    if found.left_out == why {
        return Ok(());
    }
    store::set_left_out(tx, finding, seen, why)?;
    if found.counts() || why.is_empty() {
        unsettle(tx, &assessment, &[finding])?;
    }
    let kind = if why.is_empty() { "needs-finding-taken-in" } else { "needs-finding-left-out" };
    tx.record(Event::new(kind).employer(employer.id).subject(id))
}

/// Takes the agreement back where a priority rests on one of these findings: nobody agreed to what they say now.
fn unsettle(tx: &mut Tx<'_>, assessment: &NeedsAssessment, findings: &[FindingId]) -> Result<(), AppError> {
    if assessment.thread.agreed_at.is_none() {
        return Ok(());
    }
    let priorities = store::list_priorities(tx.conn(), assessment.id)?;
    let mut rested_on = priorities.iter().flat_map(|priority| &priority.findings);
    if !rested_on.any(|finding| findings.contains(finding)) {
        return Ok(());
    }
    store::set_agreed(tx, assessment.id, false)?;
    let event = Event::new("needs-agreement-taken-back").employer(assessment.employer);
    tx.record(event.subject(assessment.id))?;
    tell_leads(tx, assessment, "priorities", "priorities")
}
