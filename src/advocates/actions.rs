//! What people do with an employer's advocates.

mod expiries;

use super::rules::{Advocate, AdvocateRefusal, Details, Leaving};
use super::store::{self, Shown};
use crate::employers;
use crate::notices::actions::forget_page;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{AdvocateId, EmployerId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

pub use expiries::{EXPIRIES, tell_of_expiries};

/// Adds an advocate.
///
/// # Errors
/// When the person may not, the site is not of the employer, or there are too many advocates.
pub fn add(tx: &mut Tx<'_>, employer: EmployerId, details: &Details) -> Result<AdvocateId, AppError> {
    check_may_edit(tx, employer)?;
    check_site(tx, employer, details, None)?;
    let today = tx.today();
    let here = store::count(tx.conn(), employer, Shown::Here, today)?;
    if here + store::count(tx.conn(), employer, Shown::Left, today)? >= AdvocateRefusal::MOST {
        return Err(AdvocateRefusal::TooMany.into());
    }
    let id = store::add(tx, employer, details)?;
    tx.record(Event::new("advocate-added").employer(employer).subject(id))?;
    Ok(id)
}

/// Changes what is said of an advocate who was seen at version `seen`.
///
/// # Errors
/// When the person may not, or the site is not of the employer; [`AppError::Stale`].
pub fn change(tx: &mut Tx<'_>, id: AdvocateId, seen: i32, details: &Details) -> Result<(), AppError> {
    let advocate = load(tx, id)?;
    check_site(tx, advocate.employer, details, Some(&advocate))?;
    store::set_details(tx, id, seen, details)?;
    tx.record(Event::new("advocate-changed").employer(advocate.employer).subject(id))
}

/// Says that an advocate who was seen at version `seen` leaves and who covers, or that they stay after all.
///
/// # Errors
/// When the person may not, or nobody like that can cover; [`AppError::Stale`].
pub fn leave(tx: &mut Tx<'_>, id: AdvocateId, seen: i32, leaving: Option<Leaving>) -> Result<(), AppError> {
    let advocate = load(tx, id)?;
    if let Some(cover) = leaving.and_then(|leaving| leaving.covered_by) {
        let today = tx.today();
        let here = store::list_of_employer(tx.conn(), advocate.employer)?;
        if !here.iter().any(|other| other.id == cover && other.may_cover_for(id, today)) {
            return Err(AppError::field("covered_by", "advocates-cover-gone"));
        }
    }
    store::set_leaving(tx, id, seen, leaving)?;
    let kind = if leaving.is_some() { "advocate-left" } else { "advocate-stays" };
    tx.record(Event::new(kind).employer(advocate.employer).subject(id))
}

/// Removes an advocate for good.
///
/// # Errors
/// When the person may not.
pub fn remove(tx: &mut Tx<'_>, id: AdvocateId) -> Result<Advocate, AppError> {
    let advocate = load(tx, id)?;
    store::remove(tx, id)?;
    forget_page(tx, &format!("/advocates/{id}"))?;
    tx.record(Event::new("advocate-removed").employer(advocate.employer).subject(id))?;
    Ok(advocate)
}

fn load(tx: &mut Tx<'_>, id: AdvocateId) -> Result<Advocate, AppError> {
    let advocate = store::get(tx.conn(), id)?;
    check_may_edit(tx, advocate.employer)?;
    Ok(advocate)
}

fn check_may_edit(tx: &mut Tx<'_>, employer: EmployerId) -> Result<(), AppError> {
    let actor = tx.actor();
    let employer = employers::get(tx.conn(), employer)?;
    may(Act::EditPortfolio, &employers::relation(tx.conn(), actor, &employer)?)
}

/// That the site is in use by the employer, or where the advocate was all along.
fn check_site(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    details: &Details,
    before: Option<&Advocate>,
) -> Result<(), AppError> {
    let Some(site) = details.site else { return Ok(()) };
    let stays = before.is_some_and(|before| before.site == Some(site));
    if stays || employers::list_sites(tx.conn(), employer)?.iter().any(|known| known.id == site) {
        return Ok(());
    }
    Err(AppError::field("site", "advocates-site-gone"))
}
