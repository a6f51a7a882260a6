//! The table `application_sites`: what an application covers where it is not the whole employer.

use diesel::prelude::*;

use crate::applications::rules::CoveredSite;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, SiteId};
use crate::platform::tx::Tx;
use crate::schema::{application_sites, sites};

/// The sites an application covers, the main one first; none when it covers the whole employer.
///
/// # Errors
/// The database's fault.
pub(in crate::applications) fn list_covered(
    conn: &mut Conn,
    id: ApplicationId,
) -> Result<Vec<CoveredSite>, AppError> {
    let rows: Vec<(SiteId, String, String)> = application_sites::table
        .inner_join(sites::table)
        .filter(application_sites::application_id.eq(id))
        .order((sites::is_main.desc(), sites::added_at, sites::id))
        .select((sites::id, sites::name, sites::postcode))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name, postcode)| CoveredSite { id, name, postcode }).collect())
}

/// Names the sites an application covers in place of those named before; none for the whole employer.
pub(in crate::applications) fn set_covered(
    tx: &mut Tx<'_>,
    id: ApplicationId,
    covered: &[SiteId],
) -> Result<(), AppError> {
    let before = application_sites::table.filter(application_sites::application_id.eq(id));
    diesel::delete(before).execute(tx.conn())?;
    for site in covered {
        diesel::insert_into(application_sites::table)
            .values((application_sites::application_id.eq(id), application_sites::site_id.eq(site)))
            .execute(tx.conn())?;
    }
    Ok(())
}
