//! What coordinators do with the services they keep.

use chrono::NaiveDate;

use crate::directory::rules::{Details, Service, ServiceRefusal, may_vouch_until};
use crate::directory::store;
use crate::notices::actions::forget_page;
use crate::people;
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Adds a service that the person, or whoever they name, vouches for until `until`.
///
/// # Errors
/// When the person may not, nobody can vouch for so long, or there are too many services.
pub fn add(tx: &mut Tx<'_>, details: &Details, until: NaiveDate) -> Result<ServiceId, AppError> {
    check_may_keep(tx)?;
    check_owner(tx, details, None)?;
    check_until(tx, until)?;
    if store::count_kept(tx.conn(), None)? >= ServiceRefusal::MOST {
        return Err(ServiceRefusal::TooMany.into());
    }
    let id = store::add(tx, details, until, None)?;
    tx.record(Event::new("service-added").subject(id).with("name", details.name.as_str()))?;
    Ok(id)
}

/// Changes what is told of a service that was seen at version `seen`.
///
/// # Errors
/// When the person may not; [`AppError::Stale`].
pub fn change(tx: &mut Tx<'_>, id: ServiceId, seen: i32, details: &Details) -> Result<(), AppError> {
    let service = load(tx, id)?;
    check_owner(tx, details, Some(&service))?;
    store::set_details(tx, id, seen, details)?;
    tx.record(Event::new("service-changed").subject(id).with("name", details.name.as_str()))
}

/// Vouches for a service that was seen at version `seen`, until `until`: it is on the pages again.
///
/// # Errors
/// When the person may not, or nobody can vouch for so long; [`AppError::Stale`].
pub fn vouch(tx: &mut Tx<'_>, id: ServiceId, seen: i32, until: NaiveDate) -> Result<(), AppError> {
    let service = load(tx, id)?;
    check_until(tx, until)?;
    store::set_review(tx, id, seen, until)?;
    forget_page(tx, &review_page(id))?;
    tx.record(Event::new("service-vouched").subject(id).with("name", service.details.name))
}

/// Removes a service for good, with who used it. One that came from a pack does not come back.
///
/// # Errors
/// When the person may not.
pub fn remove(tx: &mut Tx<'_>, id: ServiceId) -> Result<(), AppError> {
    let service = load(tx, id)?;
    store::remove(tx, id)?;
    forget_page(tx, &review_page(id))?;
    tx.record(Event::new("service-removed").subject(id).with("name", service.details.name))
}

/// Where somebody says that a service is still right.
pub(super) fn review_page(id: ServiceId) -> String {
    format!("/directory/{id}/review")
}

fn load(tx: &mut Tx<'_>, id: ServiceId) -> Result<Service, AppError> {
    check_may_keep(tx)?;
    store::get(tx.conn(), id)
}

fn check_may_keep(tx: &Tx<'_>) -> Result<(), AppError> {
    may(Act::KeepDirectory, &Relation::of(tx.actor()))
}

/// That whoever vouches coordinates now, or vouched all along.
fn check_owner(tx: &mut Tx<'_>, details: &Details, before: Option<&Service>) -> Result<(), AppError> {
    let Some(owner) = details.owner else { return Ok(()) };
    let stays = before.is_some_and(|before| before.details.owner == Some(owner));
    if stays || people::list_coordinators(tx.conn())?.iter().any(|(person, _)| *person == owner) {
        return Ok(());
    }
    Err(AppError::field("owner", "directory-owner-gone"))
}

fn check_until(tx: &Tx<'_>, until: NaiveDate) -> Result<(), AppError> {
    match may_vouch_until(until, tx.today()) {
        true => Ok(()),
        false => Err(AppError::field("until", "directory-until-range")),
    }
}
