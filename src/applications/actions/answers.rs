//! Answering criteria.

use super::steps::about;
use crate::applications::rules::{self, Application, NewAnswer};
use crate::applications::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::tx::Tx;
use crate::scheme::{self, Criterion, CriterionCode};
use crate::{employers, evidence};

/// Saves the answer to a criterion over the version its author had before them.
///
/// # Errors
/// [`AppError::Stale`] when a colleague saved in the meantime; when the person may not, the application is
/// locked, the criterion is not asked of the employer, or the answer will not do.
pub fn save_answer(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    code: &CriterionCode,
    new: &NewAnswer,
) -> Result<(), AppError> {
    save_beside_draft(tx, id, code, new)?;
    store::remove_draft(tx, id, code)?;
    Ok(())
}

/// Saves the answer as [`save_answer`] does, and leaves what the person has typed into the form of the criterion and
/// not saved yet: the new answer was not written there.
///
/// # Errors
/// As [`save_answer`].
pub(super) fn save_beside_draft(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    code: &CriterionCode,
    new: &NewAnswer,
) -> Result<(), AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    may(Act::AnswerCriterion, &store::relation(tx.conn(), actor, &application)?)?;
    rules::may_answer(application.status)?;
    let edition = scheme::get_edition(tx.conn(), application.edition)?;
    let facts = employers::get_facts(tx.conn(), application.employer)?;
    let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
    let criterion = asked.into_iter().find(|criterion| criterion.code == *code).ok_or(AppError::NotFound)?;
    rules::check(criterion, new)?;
    check_evidence(tx, &application, new)?;
    if !put(tx, &application, criterion, new)? {
        return Ok(());
    }
    store::set_changed(tx, id)?;
    let event = about("answer-saved", &application)
        .with("criterion", code.as_str())
        .with("number", criterion.number)
        .with("topic", edition.definition.standard_title(&criterion.standard))
        .with("status", new.status.as_str());
    tx.record(event)
}

/// What an answer names has to be in the employer's own library, and still there.
fn check_evidence(tx: &mut Tx<'_>, application: &Application, new: &NewAnswer) -> Result<(), AppError> {
    let wanted: Vec<_> = new.evidence.iter().copied().collect();
    let found = evidence::list_by_id(tx.conn(), &wanted)?;
    let theirs = found.iter().filter(|item| item.employer == application.employer).count();
    if theirs == wanted.len() { Ok(()) } else { Err(AppError::field("evidence", "answer-evidence-gone")) }
}

/// Writes the answer; `false` when nothing would change.
fn put(
    tx: &mut Tx<'_>,
    application: &Application,
    criterion: &Criterion,
    new: &NewAnswer,
) -> Result<bool, AppError> {
    let Some(mut old) = store::get_answer(tx.conn(), application.id, &criterion.code)? else {
        store::add_answer(tx, application.id, &criterion.code, new)?;
        return Ok(true);
    };
    // A reading from an edition the application was moved from stays beside the new ones, and so does what was counted
    // when it was handed in before.
    old.readings.retain(|name, _| criterion.counter(name).is_some_and(|counter| counter.of.is_typed()));
    if old.version != new.version {
        return Err(AppError::Stale);
    }
    // Whoever saves over an answer that came along has confirmed it, changed or not.
    let confirmed = store::set_confirmed(tx, old.id)?;
    if old.is_same_as(new) {
        return Ok(confirmed);
    }
    store::set_answer(tx, &old, new)?;
    Ok(true)
}
