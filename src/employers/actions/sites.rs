//! Where an employer's people work.

use super::registering::{Saved, complete};
use super::{load, load_for_change};
use crate::employers::rules::{SiteDetails, SitesRefusal};
use crate::employers::store;
use crate::places;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SiteId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Adds a site. The first is the main one, and its place the employer's.
///
/// # Errors
/// Refused when the place is none of this installation's, or there are too many sites; [`AppError::Stale`].
pub fn add_site(
    tx: &mut Tx<'_>,
    id: EmployerId,
    seen: i32,
    site: &SiteDetails,
) -> Result<(SiteId, Saved), AppError> {
    load_for_change(tx, id, seen)?;
    check_place(site)?;
    let count = store::list_sites(tx.conn(), id)?.len();
    if count >= SitesRefusal::MOST {
        return Err(SitesRefusal::TooMany.into());
    }
    let added = store::add_site(tx, id, site, count == 0)?;
    if count == 0 {
        store::set_place(tx, id, site.place.as_str())?;
    }
    tx.record(Event::new("site-added").employer(id).subject(added).with("site", site.name.as_str()))?;
    Ok((added, complete(tx, id)?))
}

/// Changes a site that was seen at version `seen`.
///
/// # Errors
/// Refused when the place is none of this installation's; [`AppError::Stale`].
pub fn change_site(
    tx: &mut Tx<'_>,
    id: EmployerId,
    site: SiteId,
    seen: i32,
    details: &SiteDetails,
) -> Result<(), AppError> {
    load(tx, id, Act::EditEmployer)?;
    check_place(details)?;
    let before = store::get_site(tx.conn(), id, site)?;
    store::set_site(tx, site, seen, details)?;
    if before.is_main {
        store::set_place(tx, id, details.place.as_str())?;
    }
    tx.record(Event::new("site-changed").employer(id).subject(site).with("site", details.name.as_str()))
}

/// Closes a site that is not the main one: nothing new names it; what named it keeps its name.
///
/// # Errors
/// Refused for the main site, and for one that an application on its way covers by name.
pub fn close_site(tx: &mut Tx<'_>, id: EmployerId, site: SiteId) -> Result<(), AppError> {
    load(tx, id, Act::EditEmployer)?;
    let closing = store::get_site(tx.conn(), id, site)?;
    if closing.is_main {
        return Err(SitesRefusal::MainStays.into());
    }
    if store::is_covered(tx.conn(), site)? {
        return Err(SitesRefusal::Covered.into());
    }
    store::set_closed(tx, site)?;
    tx.record(Event::new("site-closed").employer(id).subject(site).with("site", closing.name))
}

/// Makes another site the main one; its place becomes the employer's.
///
/// # Errors
/// [`AppError::NotFound`] for a site that is not in use; [`AppError::Stale`].
pub fn choose_main_site(tx: &mut Tx<'_>, id: EmployerId, seen: i32, site: SiteId) -> Result<(), AppError> {
    load_for_change(tx, id, seen)?;
    let chosen = store::get_site(tx.conn(), id, site)?;
    if chosen.is_main {
        return Ok(());
    }
    store::set_main(tx, id, site)?;
    store::set_place(tx, id, &chosen.place_code)?;
    tx.record(Event::new("main-site-changed").employer(id).subject(site).with("site", chosen.name))
}

fn check_place(site: &SiteDetails) -> Result<(), AppError> {
    match places::atlas().get(site.place.as_str()) {
        Some(_) => Ok(()),
        None => Err(SitesRefusal::OutsideArea.into()),
    }
}
