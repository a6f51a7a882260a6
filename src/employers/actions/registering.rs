//! Begins to register an employer, and notices when everything is there.

use super::check_new_to_us;
use crate::employers::rules::Details;
use crate::employers::store;
use crate::people;
use crate::platform::access::{Act, Grant, Relation, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// What a change to an employer led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is kept.
    Kept,
    /// It is kept, and with it everything asked for is there: the employer is registered now.
    Registered,
}

/// Begins to register an employer; whoever does becomes its lead. `is_another` says that an employer with nearly
/// the same name is another one.
///
/// # Errors
/// An error at the field of the number when an employer has it already; at `is_another` when one has nearly the same name.
pub fn register(tx: &mut Tx<'_>, details: &Details, is_another: bool) -> Result<EmployerId, AppError> {
    may(Act::RegisterEmployer, &Relation::of(tx.actor()))?;
    let person = tx.person()?;
    check_new_to_us(tx, details, is_another, None)?;
    let id = store::add_employer(tx, details)?;
    tx.record(Event::new("employer-started").employer(id).with("name", details.legal_name.as_str()))?;
    let lead = Grant { role: Role::Lead, scheme: None, place: None, employer: Some(id) };
    people::actions::grant(tx, person, &lead)?;
    Ok(id)
}

/// Registers the employer if this change was the last thing missing.
pub(super) fn complete(tx: &mut Tx<'_>, id: EmployerId) -> Result<Saved, AppError> {
    let employer = store::get(tx.conn(), id)?;
    if employer.registered_at.is_some() || store::get_known(tx.conn(), &employer)?.next().is_some() {
        return Ok(Saved::Kept);
    }
    store::set_registered(tx, id)?;
    tx.record(Event::new("employer-registered").employer(id))?;
    Ok(Saved::Registered)
}
