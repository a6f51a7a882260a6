//! One connection type for SQLite and PostgreSQL, and the pools that open it.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::{ManageConnection, R2D2Connection};

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use diesel::connection::InstrumentationEvent;

use super::url::DatabaseUrl;

/// A connection to either database. One query text serves both.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// PostgreSQL, for many servers.
    Pg(diesel::PgConnection),
    /// SQLite, a file that needs no server.
    Lite(diesel::SqliteConnection),
}

/// Whether a pool's connections may change anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rights {
    Read,
    Write,
}

/// Opens connections for a pool. Diesel's own `establish` would try one database after the other
/// and open a mistyped PostgreSQL address as a new SQLite file; here the address decides.
pub(super) struct Manager {
    pub(super) url: DatabaseUrl,
    pub(super) rights: Rights,
    /// Counts the statements of all its connections.
    pub(super) statements: Arc<AtomicU64>,
}

pub(super) type Pool = diesel::r2d2::Pool<Manager>;

impl Manager {
    fn open(&self) -> ConnectionResult<Conn> {
        let mut conn = match &self.url {
            DatabaseUrl::Postgres(url) => diesel::PgConnection::establish(url).map(Conn::Pg)?,
            DatabaseUrl::Sqlite(path) => open_sqlite(&path.to_string_lossy(), self.rights).map(Conn::Lite)?,
        };
        let statements = self.statements.clone();
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                statements.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(conn)
    }
}

fn open_sqlite(path: &str, rights: Rights) -> ConnectionResult<diesel::SqliteConnection> {
    let mut conn = diesel::SqliteConnection::establish(path)?;
    conn.batch_execute(
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;",
    )
    .map_err(ConnectionError::CouldntSetupConfiguration)?;
    if rights == Rights::Read {
        conn.batch_execute("PRAGMA query_only = ON;").map_err(ConnectionError::CouldntSetupConfiguration)?;
    }
    Ok(conn)
}

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Conn, Self::Error> {
        self.open().map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Self::Error> {
        conn.ping().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}
