//! A coordinator gives a submission to an assessor.

use crate::applications::{self, Application};
use crate::assessments::letters;
use crate::assessments::rules::{AllocationRefusal, Assessment, Stage};
use crate::assessments::store::{self, Candidate};
use crate::employers::{self, Employer};
use crate::people;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, AssessmentId, PersonId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Gives the application's latest submission to an assessor. `instead_of` is the assessment the coordinator saw
/// running, which this one takes the place of; `None` where the application waits in the queue.
///
/// # Errors
/// Refused when the person may not judge it or it is not there to be given; [`AppError::Stale`] when another
/// coordinator was quicker.
pub fn allocate(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    assessor: PersonId,
    instead_of: Option<AssessmentId>,
) -> Result<AssessmentId, AppError> {
    let application = applications::get(tx.conn(), application)?;
    let actor = tx.actor();
    may(Act::AllocateAssessor, &applications::relation(tx.conn(), actor, &application)?)?;
    let Some(submission) = applications::latest_submission(tx.conn(), application.id)? else {
        return Err(AllocationRefusal::NotWaiting.into());
    };
    let running = store::find_running(tx.conn(), submission.id)?;
    if running.as_ref().map(|running| running.id) != instead_of {
        return Err(AppError::Stale);
    }
    let employer = employers::get(tx.conn(), application.employer)?;
    let candidates = store::list_candidates(tx.conn(), &employer, &application)?;
    check(&candidates, assessor)?;
    match &running {
        None => applications::actions::begin_assessment(tx, application.id)?,
        Some(running) => take_back(tx, running, assessor)?,
    }
    let id = store::add(tx, submission.id, assessor)?;
    tell(tx, &application, &employer, id, assessor, running.is_some())?;
    Ok(id)
}

fn check(candidates: &[Candidate], assessor: PersonId) -> Result<(), AllocationRefusal> {
    match candidates.iter().find(|candidate| candidate.person == assessor) {
        None => Err(AllocationRefusal::NotAnAssessorHere),
        Some(candidate) => candidate.unfit.map_or(Ok(()), Err),
    }
}

fn take_back(tx: &mut Tx<'_>, running: &Assessment, assessor: PersonId) -> Result<(), AppError> {
    if running.stage() == Stage::Completed {
        return Err(AllocationRefusal::Completed.into());
    }
    if running.assessor == assessor {
        return Err(AllocationRefusal::HasItAlready.into());
    }
    store::set_ended(tx, running)
}

fn tell(
    tx: &mut Tx<'_>,
    application: &Application,
    employer: &Employer,
    assessment: AssessmentId,
    assessor: PersonId,
    again: bool,
) -> Result<(), AppError> {
    let kind = if again { "assessment-reallocated" } else { "assessment-allocated" };
    let event = Event::new(kind).employer(employer.id).application(application.id).subject(assessment);
    tx.record(event.with("reference", application.reference.clone()))?;
    let to = people::get_recipient(tx.conn(), assessor)?;
    tx.post(letters::allocated(to, assessment, employer.name(), &application.reference))
}
