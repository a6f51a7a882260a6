//! The `installation` table: one row.

use diesel::prelude::*;

use super::InstallationKind;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::tx::Tx;
use crate::schema::installation;

/// What kind of installation the database belongs to; `None` when it is new.
///
/// # Errors
/// The database's fault.
pub fn find_kind(conn: &mut Conn) -> Result<Option<InstallationKind>, AppError> {
    let kind: Option<String> = installation::table.select(installation::kind).first(conn).optional()?;
    Ok(kind.map(|kind| if kind == "demo" { InstallationKind::Demo } else { InstallationKind::Service }))
}

pub(super) fn add(tx: &mut Tx<'_>, kind: InstallationKind) -> Result<(), AppError> {
    let now = tx.now();
    diesel::insert_into(installation::table)
        .values((
            installation::id.eq(1),
            installation::kind.eq(kind.as_str()),
            installation::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
