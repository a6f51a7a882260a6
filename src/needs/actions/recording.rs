//! Telling of a needs assessment that was held elsewhere.

use super::super::rules::{NeedsAssessment, NewNeedsAssessment, check};
use super::super::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{EmployerId, NeedsAssessmentId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Records a needs assessment an employer held.
///
/// # Errors
/// When the person may not, its day is still to come, or the database's fault.
pub fn add(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    new: &NewNeedsAssessment,
) -> Result<NeedsAssessmentId, AppError> {
    may_edit(tx, employer)?;
    checked(tx, new)?;
    let id = store::add(tx, employer, new)?;
    record(tx, "needs-added", employer, id, new)?;
    Ok(id)
}

/// Changes what is told of one that was seen at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or its day is still to come.
pub fn change(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    new: &NewNeedsAssessment,
) -> Result<NeedsAssessment, AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    checked(tx, new)?;
    if found.version != seen {
        return Err(AppError::Stale);
    }
    let told = found.told().ok_or(AppError::NotFound)?;
    if told != *new {
        store::set(tx, id, seen, new)?;
        record(tx, "needs-changed", found.employer, id, new)?;
    }
    Ok(found)
}

/// Removes one.
///
/// # Errors
/// When the person may not, or the database's fault.
pub fn remove(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<NeedsAssessment, AppError> {
    let found = store::get(tx.conn(), id)?;
    may_edit(tx, found.employer)?;
    let told = found.told().ok_or(AppError::NotFound)?;
    store::remove(tx, id)?;
    record(tx, "needs-removed", found.employer, id, &told)?;
    Ok(found)
}

fn may_edit(tx: &mut Tx<'_>, employer: EmployerId) -> Result<(), AppError> {
    let actor = tx.actor();
    let employer = employers::get(tx.conn(), employer)?;
    may(Act::EditPortfolio, &employers::relation(tx.conn(), actor, &employer)?)
}

/// What is wrong with it, at its field.
fn checked(tx: &Tx<'_>, new: &NewNeedsAssessment) -> Result<(), AppError> {
    check(new, tx.today()).map_err(|refusal| AppError::field("held_on", refusal.text()))
}

fn record(
    tx: &mut Tx<'_>,
    kind: &'static str,
    employer: EmployerId,
    id: NeedsAssessmentId,
    new: &NewNeedsAssessment,
) -> Result<(), AppError> {
    let event = Event::new(kind).employer(employer).subject(id);
    tx.record(event.with("day", new.held_on.to_string()))
}
