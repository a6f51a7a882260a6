//! Priorities: choosing three to five of them, and agreeing to them.

use super::super::rules::{
    FEWEST_PRIORITIES, Finding, NeedsAssessment, NewPriority, Priority, PriorityRefusal, check_agreement,
    check_another, print_of,
};
use super::super::store;
use super::{load, tell_leads};
use crate::platform::access::Act;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::topics;

/// Adds a priority after the others.
///
/// # Errors
/// When the person may not, the assessment is not open, there are five, or its topic or a finding is not there.
pub fn add_priority(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    new: &NewPriority,
) -> Result<PriorityId, AppError> {
    let (assessment, _) = load(tx, id, Act::PlanNeeds)?;
    let kept = store::list_priorities(tx.conn(), id)?;
    check_another(kept.len())?;
    checked(tx, id, new, None)?;
    let last = kept.iter().map(|priority| priority.position).max().unwrap_or(0);
    let priority = store::add_priority(tx, id, last + 1, new)?;
    changed(tx, &assessment, "needs-priority-added")?;
    // Once: from here on there is something to agree to.
    if kept.len() + 1 == FEWEST_PRIORITIES {
        tell_leads(tx, &assessment, "priorities", "priorities")?;
    }
    Ok(priority)
}

/// Changes a priority that was seen at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; else as [`add_priority`].
pub fn change_priority(
    tx: &mut Tx<'_>,
    (id, priority): (NeedsAssessmentId, PriorityId),
    seen: i32,
    new: &NewPriority,
) -> Result<(), AppError> {
    let (assessment, _) = load(tx, id, Act::PlanNeeds)?;
    let found = find(tx, id, priority)?;
    checked(tx, id, new, Some(&found))?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    let told = (&found.topic, &found.title, &found.why, &found.findings);
    if told == (&new.topic, &new.title, &new.why, &new.findings) {
        return Ok(());
    }
    store::set_priority(tx, priority, seen, new)?;
    changed(tx, &assessment, "needs-priority-changed")
}

/// Puts a priority one place higher that was seen at the place `seen`. One that is there by now stays: a second press of the
/// button asks for no more than the first.
///
/// # Errors
/// [`AppError::Stale`] when it is at another place by now, or was changed or agreed to since it was at version `version`; when
/// the person may not, or the assessment is not open.
pub fn move_priority(
    tx: &mut Tx<'_>,
    (id, priority): (NeedsAssessmentId, PriorityId),
    (seen, version): (i32, i32),
) -> Result<(), AppError> {
    let (assessment, _) = load(tx, id, Act::PlanNeeds)?;
    let kept = store::list_priorities(tx.conn(), id)?;
    let mut order: Vec<PriorityId> = kept.iter().map(|priority| priority.id).collect();
    let at = order.iter().position(|known| *known == priority).ok_or(AppError::NotFound)?;
    let place = kept.get(at).map_or(0, |priority| priority.position);
    if at == 0 || place + 1 == seen {
        return Ok(());
    }
    if place != seen || kept.get(at).is_none_or(|priority| priority.version != version) {
        return Err(AppError::Stale);
    }
    order.swap(at - 1, at);
    store::set_positions(tx, &order)?;
    changed(tx, &assessment, "needs-priority-moved")
}

/// Removes a priority that was seen at version `seen`; actions and campaigns that follow from it stay, without it.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the assessment is not open.
pub fn remove_priority(
    tx: &mut Tx<'_>,
    (id, priority): (NeedsAssessmentId, PriorityId),
    seen: i32,
) -> Result<(), AppError> {
    let (assessment, _) = load(tx, id, Act::PlanNeeds)?;
    find(tx, id, priority)?;
    store::remove_priority(tx, priority, seen)?;
    let left: Vec<PriorityId> =
        store::list_priorities(tx.conn(), id)?.iter().map(|priority| priority.id).collect();
    store::set_positions(tx, &left)?;
    changed(tx, &assessment, "needs-priority-removed")
}

/// Agrees for the employer to the priorities the person has before them, of which `seen` is the print.
///
/// # Errors
/// [`AppError::Stale`] when they are others by now; when the person does not lead there, or there are too few.
pub fn agree_to_priorities(tx: &mut Tx<'_>, id: NeedsAssessmentId, seen: &str) -> Result<(), AppError> {
    let (assessment, employer) = load(tx, id, Act::AgreePriorities)?;
    let kept = store::list_priorities(tx.conn(), id)?;
    let findings = store::list_findings(tx.conn(), id)?;
    if print_of(&kept, &findings) != seen {
        return Err(AppError::Stale);
    }
    check_agreement(kept.len())?;
    if assessment.thread.agreed_at.is_some() {
        return Ok(());
    }
    store::set_agreed(tx, id, true)?;
    // A page from before must not take the agreement back unseen.
    store::set_seen_anew(tx, id)?;
    let event = Event::new("needs-priorities-agreed").employer(employer.id).subject(id);
    tx.record(event.with("count", kept.len()))
}

/// Whoever changes a priority takes the agreement back: nobody agreed to that.
fn changed(tx: &mut Tx<'_>, assessment: &NeedsAssessment, kind: &'static str) -> Result<(), AppError> {
    if assessment.thread.agreed_at.is_some() {
        store::set_agreed(tx, assessment.id, false)?;
    }
    tx.record(Event::new(kind).employer(assessment.employer).subject(assessment.id))
}

/// Its topic is known, and its findings are among those that count or that it had.
fn checked(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    new: &NewPriority,
    before: Option<&Priority>,
) -> Result<(), AppError> {
    let had_topic = before.is_some_and(|before| before.topic == new.topic);
    if !had_topic && !topics::is_known(&new.topic) {
        return Err(AppError::field("topic", PriorityRefusal::UnknownTopic.text()));
    }
    let kept = store::list_findings(tx.conn(), id)?;
    let had = |finding: &Finding| before.is_some_and(|before| before.findings.contains(&finding.id));
    let can = |finding: &&Finding| finding.counts() || had(finding);
    let offered: Vec<_> = kept.iter().filter(can).map(|finding| finding.id).collect();
    if new.findings.iter().all(|finding| offered.contains(finding)) {
        return Ok(());
    }
    Err(AppError::field("findings", PriorityRefusal::UnknownFinding.text()))
}

fn find(tx: &mut Tx<'_>, id: NeedsAssessmentId, priority: PriorityId) -> Result<Priority, AppError> {
    let kept = store::list_priorities(tx.conn(), id)?;
    kept.into_iter().find(|kept| kept.id == priority).ok_or(AppError::NotFound)
}
