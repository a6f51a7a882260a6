//! What an employer says of itself. Each of these takes the version the person saw and fails as stale on any other.

use super::registering::{Saved, complete};
use super::{check_new_to_us, load, load_for_change};
use crate::employers::rules::{Details, Publication, ToldFacts, Workforce};
use crate::employers::store;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Changes names, number or sector.
///
/// # Errors
/// As [`register`](super::register), and [`AppError::Stale`].
pub fn change_details(
    tx: &mut Tx<'_>,
    id: EmployerId,
    seen: i32,
    details: &Details,
    is_another: bool,
) -> Result<Saved, AppError> {
    let before = load_for_change(tx, id, seen)?;
    // A name kept as it is was settled when it was first given.
    let settled = is_another || before.legal_name == details.legal_name;
    check_new_to_us(tx, details, settled, Some(id))?;
    store::set_details(tx, id, details)?;
    tx.record(Event::new("employer-changed").employer(id).with("name", details.legal_name.as_str()))?;
    complete(tx, id)
}

/// Adds a count of the people who work there. Earlier counts stay.
///
/// # Errors
/// Refused when the count cannot be true; [`AppError::Stale`].
pub fn count_workforce(
    tx: &mut Tx<'_>,
    id: EmployerId,
    seen: i32,
    workforce: &Workforce,
) -> Result<Saved, AppError> {
    load_for_change(tx, id, seen)?;
    if let Some(fault) = workforce.faults(tx.today()).first() {
        return Err((*fault).into());
    }
    store::add_headcount(tx, id, workforce)?;
    tx.record(Event::new("workforce-counted").employer(id).with("headcount", workforce.headcount))?;
    complete(tx, id)
}

/// States the facts that decide which criteria apply. What was submitted keeps the facts of its day.
///
/// # Errors
/// [`AppError::Stale`].
pub fn state_facts(tx: &mut Tx<'_>, id: EmployerId, seen: i32, facts: ToldFacts) -> Result<Saved, AppError> {
    load_for_change(tx, id, seen)?;
    store::set_facts(tx, id, facts)?;
    tx.record(Event::new("facts-stated").employer(id))?;
    complete(tx, id)
}

/// Chooses what the public register may show.
///
/// # Errors
/// [`AppError::Stale`].
pub fn choose_publication(
    tx: &mut Tx<'_>,
    id: EmployerId,
    seen: i32,
    publication: &Publication,
) -> Result<Saved, AppError> {
    load_for_change(tx, id, seen)?;
    store::set_publication(tx, id, publication)?;
    tx.record(Event::new("publication-chosen").employer(id))?;
    complete(tx, id)
}

/// Accepts that taking part changes no legal duty. A second time changes nothing.
///
/// # Errors
/// When the actor does not lead the employer.
pub fn accept_note(tx: &mut Tx<'_>, id: EmployerId) -> Result<Saved, AppError> {
    let employer = load(tx, id, Act::EditEmployer)?;
    if employer.note_accepted_at.is_some() {
        return Ok(Saved::Kept);
    }
    let by = tx.person()?;
    store::set_version(tx, id, employer.version)?;
    store::set_note_accepted(tx, id, by)?;
    tx.record(Event::new("note-accepted").employer(id))?;
    complete(tx, id)
}
