//! Brings a database to this program's shape.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::Conn;

const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");

/// What went wrong while migrating, in the database's words.
#[derive(Debug, thiserror::Error)]
#[error("the database could not be brought up to date: {0}")]
pub struct MigrationFault(String);

impl From<super::DbFault> for MigrationFault {
    fn from(fault: super::DbFault) -> Self {
        MigrationFault(fault.to_string())
    }
}

/// Runs what is missing; returns how many migrations ran.
///
/// # Errors
/// The first migration that failed, in the database's words; what ran before it stays.
pub fn migrate(conn: &mut Conn) -> Result<usize, MigrationFault> {
    let ran = match conn {
        Conn::Pg(conn) => conn.run_pending_migrations(POSTGRES).map(|ran| ran.len()),
        Conn::Lite(conn) => conn.run_pending_migrations(SQLITE).map(|ran| ran.len()),
    };
    ran.map_err(|error| MigrationFault(error.to_string()))
}

/// Takes every migration back, newest first: the contract tests prove that each can be undone.
///
/// # Errors
/// The first that failed.
pub fn revert(conn: &mut Conn) -> Result<usize, MigrationFault> {
    let ran = match conn {
        Conn::Pg(conn) => conn.revert_all_migrations(POSTGRES).map(|ran| ran.len()),
        Conn::Lite(conn) => conn.revert_all_migrations(SQLITE).map(|ran| ran.len()),
    };
    ran.map_err(|error| MigrationFault(error.to_string()))
}
