//! The action plan: planning what is to be done, changing it, saying that it is done or given up.

use std::collections::BTreeSet;

use super::super::rules::{
    NeedsAssessment, NewEnding, NewPlanAction, PlanAction, PlanRefusal, check_action, check_ending,
    check_plan, check_workable,
};
use super::super::store;
use crate::employers::{self, Employer};
use crate::notices::{self, Notice, NoticeKind};
use crate::platform::access::{Act, may};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{EvidenceId, NeedsAssessmentId, PersonId, PlanActionId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::{evidence, topics};

/// Puts an action into the plan. Its owner is told, unless they put it there themselves.
///
/// # Errors
/// When the person may not, there is no plan, or the action cannot be so.
pub fn plan_action(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewPlanAction,
) -> Result<PlanActionId, AppError> {
    let (assessment, employer) = load(tx, assessment)?;
    let new = settled(tx, &assessment, new, None)?;
    let id = store::add_action(tx, (assessment.id, employer.id), &new)?;
    let added = store::get_action(tx.conn(), id)?;
    tell_owner(tx, &added, &employer)?;
    record(tx, "plan-action-added", &added)?;
    Ok(id)
}

/// Changes what is told of an action that was seen at version `seen`. A new owner is told.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, it has ended, or cannot be so.
pub fn change_action(
    tx: &mut Tx<'_>,
    (assessment, id): (NeedsAssessmentId, PlanActionId),
    seen: i32,
    new: &NewPlanAction,
) -> Result<(), AppError> {
    let (assessment, employer) = load(tx, assessment)?;
    let found = store::get_action_of(tx.conn(), assessment.id, id)?;
    check_workable(assessment.state, Some(&found))?;
    let new = settled(tx, &assessment, new, Some(&found.told))?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    if found.told == new {
        return Ok(());
    }
    store::set_action(tx, &found, seen, &new)?;
    let changed = store::get_action(tx.conn(), id)?;
    if found.told.owner != new.owner {
        tell_owner(tx, &changed, &employer)?;
    }
    record(tx, "plan-action-changed", &changed)
}

/// Says that an action that was seen at version `seen` is done, or given up. Nobody is reminded of it any more.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, nothing tells how one knows, or the day
/// cannot be.
pub fn end_action(
    tx: &mut Tx<'_>,
    (assessment, id): (NeedsAssessmentId, PlanActionId),
    seen: i32,
    ending: &NewEnding,
) -> Result<(), AppError> {
    let (assessment, employer) = load(tx, assessment)?;
    let found = store::get_action_of(tx.conn(), assessment.id, id)?;
    check_ending(found.state, ending, assessment.thread.starts_on, tx.today()).map_err(refused)?;
    if let Some(item) = ending.evidence {
        check_evidence(tx, &employer, item)?;
    }
    if found.version != seen {
        return Err(AppError::Stale);
    }
    store::set_ending(tx, id, seen, Some(ending))?;
    notices::actions::forget_page(tx, &found.page())?;
    record(tx, if ending.is_done { "plan-action-done" } else { "plan-action-dropped" }, &found)
}

/// Takes up an action again that was seen done, or given up, at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or it is open.
pub fn reopen_action(
    tx: &mut Tx<'_>,
    (assessment, id): (NeedsAssessmentId, PlanActionId),
    seen: i32,
) -> Result<(), AppError> {
    let (assessment, _) = load(tx, assessment)?;
    let found = store::get_action_of(tx.conn(), assessment.id, id)?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    if found.ended.is_none() {
        return Err(PlanRefusal::NotEnded.into());
    }
    store::set_ending(tx, id, seen, None)?;
    record(tx, "plan-action-reopened", &found)
}

/// The needs assessment whose plan the person may work on, with its employer.
fn load(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(NeedsAssessment, Employer), AppError> {
    let actor = tx.actor();
    let assessment = store::get(tx.conn(), id)?;
    let employer = employers::get(tx.conn(), assessment.employer)?;
    may(Act::PlanNeeds, &employers::relation(tx.conn(), actor, &employer)?)?;
    check_plan(assessment.state)?;
    Ok((assessment, employer))
}

/// The action as it will be kept: of a priority it has the topic. What is wrong with it is said at its field.
fn settled(
    tx: &mut Tx<'_>,
    assessment: &NeedsAssessment,
    new: &NewPlanAction,
    old: Option<&NewPlanAction>,
) -> Result<NewPlanAction, AppError> {
    let mut new = new.clone();
    if let Some(id) = new.priority {
        let priorities = store::list_priorities(tx.conn(), assessment.id)?;
        let priority = priorities.into_iter().find(|priority| priority.id == id);
        new.topic = priority.ok_or_else(|| refused(PlanRefusal::UnknownPriority))?.topic;
    } else if old.is_none_or(|old| old.topic != new.topic) && !topics::is_known(&new.topic) {
        return Err(refused(PlanRefusal::UnknownTopic));
    }
    let able: BTreeSet<PersonId> =
        store::list_able(tx.conn(), assessment.employer)?.into_iter().map(|member| member.person).collect();
    check_action(&new, old, &able, tx.today()).map_err(refused)?;
    Ok(new)
}

/// Whether an item is in the employer's library now.
fn check_evidence(tx: &mut Tx<'_>, employer: &Employer, item: EvidenceId) -> Result<(), AppError> {
    match evidence::get(tx.conn(), item) {
        Ok(found) if found.employer == employer.id => Ok(()),
        Ok(_) | Err(AppError::NotFound) => Err(refused(PlanRefusal::UnknownEvidence)),
        Err(error) => Err(error),
    }
}

fn refused(refusal: PlanRefusal) -> AppError {
    match refusal.field() {
        Some(field) => AppError::field(field, refusal.text()),
        None => refusal.into(),
    }
}

fn tell_owner(tx: &mut Tx<'_>, action: &PlanAction, employer: &Employer) -> Result<(), AppError> {
    let Some(owner) = action.told.owner else { return Ok(()) };
    let notice = notice(action, employer, false);
    notices::actions::notify(tx, &[owner], &notice)
}

/// What whoever has an action is told of its day.
pub(super) fn notice(action: &PlanAction, employer: &Employer, is_overdue: bool) -> Notice {
    Notice::new(NoticeKind::Plan, action.page())
        .employer(employer.id)
        .with("employer", employer.name())
        .with("title", action.told.action.as_str())
        .with("day", action.told.due_on.to_string())
        .with("overdue", if is_overdue { "yes" } else { "no" })
}

/// The words of an action may tell of people, so the ledger keeps its day alone.
fn record(tx: &mut Tx<'_>, kind: &'static str, action: &PlanAction) -> Result<(), AppError> {
    let event = Event::new(kind).employer(action.employer).subject(action.id);
    tx.record(event.with("day", action.told.due_on.to_string()))
}
