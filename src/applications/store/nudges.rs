//! The `nudges` table.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::dsl::max;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::tx::Tx;
use crate::schema::nudges;

/// When each of these applications was nudged last (UTC); those never nudged are left out.
///
/// # Errors
/// The database's fault.
pub fn list_last_nudges(
    conn: &mut Conn,
    of: &[ApplicationId],
) -> Result<BTreeMap<ApplicationId, NaiveDateTime>, AppError> {
    let rows: Vec<(ApplicationId, Option<NaiveDateTime>)> = nudges::table
        .filter(nudges::application_id.eq_any(of))
        .group_by(nudges::application_id)
        .select((nudges::application_id, max(nudges::nudged_at)))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, at)| Some((id, at?))).collect())
}

pub(in crate::applications) fn add_nudge(
    tx: &mut Tx<'_>,
    application: ApplicationId,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::insert_into(nudges::table)
        .values((
            nudges::application_id.eq(application),
            nudges::nudged_at.eq(now),
            nudges::adviser_id.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}
