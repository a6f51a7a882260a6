//! What members and chairs do with a case.

use super::letters;
use super::rules::{self, Decision, Outcome, PanelRefusal};
use super::store::{self, Case};
use crate::applications::{self, ApplicationStatus};
use crate::awards;
use crate::people;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{AwardId, SubmissionId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Says what one would decide, and why. A later vote takes the place of an earlier one until the case is decided.
///
/// # Errors
/// Refused when the case is decided, or an award is not open to the panel.
pub fn vote(tx: &mut Tx<'_>, id: SubmissionId, outcome: Outcome, reason: &str) -> Result<(), AppError> {
    let case = case_for(tx, id, Act::Vote)?;
    rules::awardable(outcome, case.assessed.verdict.is_met())?;
    store::set_vote(tx, id, outcome, reason)?;
    tx.record(event("panel-voted", &case))
}

/// Stands aside: the member's vote counts no more, nor will it.
///
/// # Errors
/// Refused when the case is decided.
pub fn recuse(tx: &mut Tx<'_>, id: SubmissionId, reason: &str) -> Result<(), AppError> {
    let case = case_for(tx, id, Act::Recuse)?;
    store::add_recusal(tx, id, reason)?;
    tx.record(event("panel-recused", &case))
}

/// Records what the panel decided. An award is granted in the same transaction and waits for its release, and so does
/// the end of the application, for the employer to learn nothing before; a deferral gives the application back to the employer with what is to be done. Returns the award.
///
/// # Errors
/// Refused when too few votes count, or the outcome is not what they come to; [`AppError::Stale`] when another
/// chair was quicker.
pub fn decide(tx: &mut Tx<'_>, id: SubmissionId, decision: &Decision) -> Result<Option<AwardId>, AppError> {
    let case = case_for(tx, id, Act::Decide)?;
    let (chair, today) = (tx.person()?, tx.today());
    let decided = rules::outcome(&case.weighed(), chair, usize::from(case.level()?.policy.quorum))?;
    rules::recordable(decision, decided, today)?;
    rules::awardable(decision.outcome, case.assessed.verdict.is_met())?;
    let kept = store::add_decision(tx, id, decision, &case.bundle())?;
    match decision.outcome {
        Outcome::Award => {
            let checked_on = day_of(case.assessed.completed_at);
            let award = awards::actions::grant(tx, kept, &case.application, &case.submission, checked_on)?;
            tx.record(event("panel-awarded", &case))?;
            Ok(Some(award))
        }
        Outcome::Defer => {
            applications::actions::reopen(tx, case.application.id)?;
            tell_of_deferral(tx, &case, decision)?;
            Ok(None)
        }
    }
}

/// A deferral is for the employer to know, so it is in its history.
fn tell_of_deferral(tx: &mut Tx<'_>, case: &Case, decision: &Decision) -> Result<(), AppError> {
    let reference = case.application.reference.as_str();
    let event = event("panel-deferred", case).employer(case.employer.id);
    tx.record(event.with("reference", reference))?;
    let title = case.level()?.title.as_str();
    for to in people::list_lead_recipients(tx.conn(), case.employer.id)? {
        tx.post(letters::deferred(to, case.application.id, case.employer.name(), title, decision))?;
    }
    Ok(())
}

/// The case, when the actor may do this with it and it is not decided.
fn case_for(tx: &mut Tx<'_>, id: SubmissionId, act: Act) -> Result<Case, AppError> {
    let actor = tx.actor();
    let case = store::get_case(tx.conn(), id)?;
    may(act, &store::relation(tx.conn(), actor, &case)?)?;
    if case.decision.is_some() {
        return Err(PanelRefusal::Decided.into());
    }
    if case.application.status != ApplicationStatus::Assessed {
        return Err(PanelRefusal::NotWithPanel.into());
    }
    Ok(case)
}

/// What the panel does is not in the employer's history before it is told: a decision stays pending until released.
fn event(kind: &'static str, case: &Case) -> Event {
    Event::new(kind).application(case.application.id).subject(case.submission.id)
}
