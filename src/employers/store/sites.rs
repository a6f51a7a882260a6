//! The table `sites`.

use diesel::prelude::*;
use serde::Serialize;

use crate::employers::rules::SiteDetails;
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SiteId};
use crate::platform::tx::Tx;
use crate::schema::{application_sites, applications, sites};

/// A site of an employer.
#[derive(Clone, Debug, Queryable, Selectable, Serialize)]
#[diesel(table_name = sites, check_for_backend(MultiBackend))]
pub struct Site {
    /// Its key.
    pub id: SiteId,
    /// Whose it is.
    pub employer_id: EmployerId,
    /// What its people call it.
    pub name: String,
    /// Where it is.
    pub postcode: String,
    /// The local authority it lies in (GSS code), as confirmed.
    pub place_code: String,
    /// The one whose place is the employer's: the first, until another is chosen.
    pub is_main: bool,
    /// Goes up with every change.
    pub version: i32,
}

/// The sites in use, the main one first.
pub(in crate::employers) fn list_sites(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Site>, AppError> {
    Ok(sites::table
        .filter(sites::employer_id.eq(employer))
        .filter(sites::closed_at.is_null())
        .order((sites::is_main.desc(), sites::added_at, sites::id))
        .select(Site::as_select())
        .load(conn)?)
}

/// A site in use of this employer.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub(in crate::employers) fn get_site(
    conn: &mut Conn,
    employer: EmployerId,
    id: SiteId,
) -> Result<Site, AppError> {
    Ok(sites::table
        .find(id)
        .filter(sites::employer_id.eq(employer))
        .filter(sites::closed_at.is_null())
        .select(Site::as_select())
        .first(conn)?)
}

pub(in crate::employers) fn add_site(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    site: &SiteDetails,
    is_main: bool,
) -> Result<SiteId, AppError> {
    let (id, now) = (tx.new_id(), tx.now());
    diesel::insert_into(sites::table)
        .values((
            sites::id.eq(id),
            sites::employer_id.eq(employer),
            sites::name.eq(&site.name),
            sites::postcode.eq(site.postcode.as_str()),
            sites::place_code.eq(site.place.as_str()),
            sites::is_main.eq(is_main),
            sites::added_at.eq(now),
            sites::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes a site that is at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when it is not any more.
pub(in crate::employers) fn set_site(
    tx: &mut Tx<'_>,
    id: SiteId,
    seen: i32,
    site: &SiteDetails,
) -> Result<(), AppError> {
    let changed = diesel::update(sites::table.filter(sites::id.eq(id)).filter(sites::version.eq(seen)))
        .set((
            sites::name.eq(&site.name),
            sites::postcode.eq(site.postcode.as_str()),
            sites::place_code.eq(site.place.as_str()),
            sites::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Whether an application that has not ended covers a site by name.
pub(in crate::employers) fn is_covered(conn: &mut Conn, id: SiteId) -> Result<bool, AppError> {
    let covering = application_sites::table
        .inner_join(applications::table)
        .filter(application_sites::site_id.eq(id))
        .filter(applications::status.ne_all(["decided", "withdrawn"]));
    Ok(diesel::select(diesel::dsl::exists(covering)).get_result(conn)?)
}

pub(in crate::employers) fn set_closed(tx: &mut Tx<'_>, id: SiteId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(sites::table.find(id))
        .set((sites::closed_at.eq(now), sites::version.eq(sites::version + 1)))
        .execute(tx.conn())?;
    Ok(())
}

/// Makes a site the main one of its employer, and no other.
pub(in crate::employers) fn set_main(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    id: SiteId,
) -> Result<(), AppError> {
    let others = sites::table.filter(sites::employer_id.eq(employer)).filter(sites::is_main.eq(true));
    diesel::update(others).set(sites::is_main.eq(false)).execute(tx.conn())?;
    diesel::update(sites::table.find(id)).set(sites::is_main.eq(true)).execute(tx.conn())?;
    Ok(())
}
