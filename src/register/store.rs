//! Every query of the register. It reads the view `register_entries`, which knows what is public, and nothing else.

use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::schema::register_entries as entries;

/// Asks the view for at most one row: fails when the database is gone or lacks its tables.
///
/// # Errors
/// The database's fault.
pub fn find_any(conn: &mut Conn) -> Result<(), AppError> {
    entries::table.select(entries::number).limit(1).load::<String>(conn)?;
    Ok(())
}
