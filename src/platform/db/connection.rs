//! One connection type for SQLite and PostgreSQL, and the pools that open it.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::{ManageConnection, R2D2Connection};

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

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
    /// How long a statement waits for a lock.
    pub(super) patience: Duration,
    /// Counts the statements of all its connections.
    pub(super) statements: Arc<AtomicU64>,
}

pub(super) type Pool = diesel::r2d2::Pool<Manager>;

impl Manager {
    fn open(&self) -> ConnectionResult<Conn> {
        let mut conn = match &self.url {
            DatabaseUrl::Postgres(url) => Conn::Pg(self.open_postgres(url)?),
            DatabaseUrl::Sqlite(path) => Conn::Lite(self.open_sqlite(&path.to_string_lossy())?),
        };
        let statements = self.statements.clone();
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                statements.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(conn)
    }

    fn open_postgres(&self, url: &str) -> ConnectionResult<diesel::PgConnection> {
        let mut conn = diesel::PgConnection::establish(url)?;
        set_up(&mut conn, &format!("SET lock_timeout = {}", self.patience.as_millis()))?;
        if self.rights == Rights::Write {
            // What was acknowledged is kept, and the keys of a survey go only after its answers were moved for good.
            set_up(&mut conn, "SET synchronous_commit = on")?;
        }
        Ok(conn)
    }

    fn open_sqlite(&self, path: &str) -> ConnectionResult<diesel::SqliteConnection> {
        let mut conn = diesel::SqliteConnection::establish(path)?;
        set_up(&mut conn, &format!("PRAGMA busy_timeout = {};", self.patience.as_millis()))?;
        set_up(
            &mut conn,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
             PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;",
        )?;
        if self.rights == Rights::Read {
            set_up(&mut conn, "PRAGMA query_only = ON;")?;
        }
        Ok(conn)
    }
}

fn set_up(conn: &mut impl SimpleConnection, statements: &str) -> ConnectionResult<()> {
    conn.batch_execute(statements).map_err(ConnectionError::CouldntSetupConfiguration)
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
