//! What somebody is typing is kept until they save it.

use crate::applications::rules::{self, Application, NewAnswer, NewDraft};
use crate::applications::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::tx::Tx;
use crate::scheme::{Criterion, CriterionCode};
use crate::{employers, scheme};

/// Keeps a draft of an answer; `said` reads it as an answer, where it would do as one. Returns its version, or `None`
/// where it says no more than the answer that is saved, so that there is nothing to keep. No event: nobody else sees a
/// draft, and one comes every few seconds.
///
/// # Errors
/// [`AppError::Stale`] when another tab or device of the person keeps one; when the person may not, the application is
/// locked, or the criterion is not asked.
pub fn keep_draft(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    code: &CriterionCode,
    new: &NewDraft,
    said: &impl Fn(&Criterion) -> Option<NewAnswer>,
) -> Result<Option<i32>, AppError> {
    let application = open(tx, id)?;
    let edition = scheme::get_edition(tx.conn(), application.edition)?;
    let facts = employers::get_facts(tx.conn(), application.employer)?;
    let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
    let criterion = asked.into_iter().find(|criterion| criterion.code == *code).ok_or(AppError::NotFound)?;
    let stored = store::get_answer(tx.conn(), id, code)?;
    let is_saved = stored.zip(said(criterion)).is_some_and(|(answer, said)| answer.is_same_as(&said));
    if is_saved {
        store::remove_draft(tx, id, code)?;
        return Ok(None);
    }
    store::set_draft(tx, id, code, new).map(Some)
}

/// Discards the person's draft of an answer. No event: nobody else saw it.
///
/// # Errors
/// When the person may not answer.
pub fn discard_draft(tx: &mut Tx<'_>, id: ApplicationId, code: &CriterionCode) -> Result<(), AppError> {
    let (actor, application) = (tx.actor(), store::get(tx.conn(), id)?);
    may(Act::AnswerCriterion, &store::relation(tx.conn(), actor, &application)?)?;
    store::remove_draft(tx, id, code).map(|_| ())
}

fn open(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Application, AppError> {
    let (actor, application) = (tx.actor(), store::get(tx.conn(), id)?);
    may(Act::AnswerCriterion, &store::relation(tx.conn(), actor, &application)?)?;
    rules::may_answer(application.status)?;
    Ok(application)
}
