//! Starting from the last answers, confirming them one by one, and taking them back.

use super::steps::about;
use crate::applications::rules::{self, Answer, Application, CarryRefusal, NewAnswer};
use crate::applications::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, SchemeId};
use crate::platform::tx::Tx;
use crate::scheme::{self, CriterionCode, LevelCode};
use crate::{employers, evidence};

/// Starts an application for a level from the last answers; returns how many came along, which may be none.
///
/// # Errors
/// As [`super::start`].
pub fn start_from_last(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    scheme: SchemeId,
    level: &LevelCode,
) -> Result<(ApplicationId, usize), AppError> {
    let id = super::start(tx, employer, scheme, level)?;
    let application = store::get(tx.conn(), id)?;
    Ok((id, bring(tx, &application)?))
}

/// Brings the answers of earlier applications along into one, for the criteria that have no answer yet.
///
/// # Errors
/// When the person may not, the application is locked, or nothing comes along.
pub fn carry_answers(tx: &mut Tx<'_>, id: ApplicationId) -> Result<usize, AppError> {
    let application = for_answers(tx, id)?;
    match bring(tx, &application)? {
        0 => Err(CarryRefusal::Nothing.into()),
        count => Ok(count),
    }
}

/// Adds each as an answer to be confirmed; evidence that was removed meanwhile stays behind.
fn bring(tx: &mut Tx<'_>, application: &Application) -> Result<usize, AppError> {
    let edition = scheme::get_edition(tx.conn(), application.edition)?;
    let facts = employers::get_facts(tx.conn(), application.employer)?;
    let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
    let past = store::list_past(tx.conn(), application.employer, application.scheme)?;
    let answered = store::list_answers(tx.conn(), application.id)?;
    let mut brought = rules::carried(&asked, &past);
    brought.retain(|one| !answered.contains_key(&one.criterion));
    for one in &mut brought {
        let wanted: Vec<_> = one.new.evidence.iter().copied().collect();
        let there = evidence::list_by_id(tx.conn(), &wanted)?;
        one.new.evidence = there.iter().map(|item| item.id).collect();
        let answer = store::add_answer(tx, application.id, &one.criterion, &one.new)?;
        store::add_carry(tx, answer, one)?;
    }
    if !brought.is_empty() {
        store::set_changed(tx, application.id)?;
        tx.record(about("answers-carried", application).with("count", brought.len() as u64))?;
    }
    Ok(brought.len())
}

/// Confirms that an answer that came along is still so.
///
/// # Errors
/// [`AppError::Stale`] when it changed since the person read it; when the person may not, the application is locked, or
/// nothing waits to be confirmed.
pub fn confirm_answer(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    code: &CriterionCode,
    version: i32,
) -> Result<(), AppError> {
    for_answers(tx, id)?;
    let carry = store::list_carries(tx.conn(), id)?.remove(code).filter(|carry| !carry.confirmed);
    let carry = carry.ok_or(CarryRefusal::NotWaiting)?;
    let answer = store::get_answer(tx.conn(), id, code)?.ok_or(AppError::NotFound)?;
    let new = NewAnswer { status: carry.status, version, ..as_it_is(&answer) };
    super::save_answer(tx, id, code, &new)
}

/// A stored answer as it would be saved again.
fn as_it_is(answer: &Answer) -> NewAnswer {
    NewAnswer {
        status: answer.status,
        narrative: answer.narrative.clone(),
        reason: answer.reason.clone(),
        readings: answer.readings.clone(),
        evidence: answer.evidence.iter().map(|item| item.id).collect(),
        version: answer.version,
    }
}

/// Takes back every answer that came along and nobody confirmed.
///
/// # Errors
/// When the person may not, the application is locked, or none is left to confirm.
pub fn take_carried_back(tx: &mut Tx<'_>, id: ApplicationId) -> Result<usize, AppError> {
    let application = for_answers(tx, id)?;
    let count = store::remove_unconfirmed(tx, id)?;
    if count == 0 {
        return Err(CarryRefusal::NotWaiting.into());
    }
    store::set_changed(tx, id)?;
    tx.record(about("answers-taken-back", &application).with("count", count as u64))?;
    Ok(count)
}

/// An application whose answers the person may change now.
fn for_answers(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Application, AppError> {
    let (actor, application) = (tx.actor(), store::get(tx.conn(), id)?);
    may(Act::AnswerCriterion, &store::relation(tx.conn(), actor, &application)?)?;
    rules::may_answer(application.status)?;
    Ok(application)
}
