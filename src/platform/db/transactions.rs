//! The read and the write transaction.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::result::{DatabaseErrorKind, Error};

use super::connection::{Conn, Manager, Pool, Rights};
use super::migrations::{MigrationFault, migrate};
use super::url::DatabaseUrl;

/// How often a write that collided with another is run again before the person is told to retry.
const WRITE_TRIES: u32 = 8;

/// A fault of the database itself, as opposed to an answer it gave.
#[derive(Debug, thiserror::Error)]
pub enum DbFault {
    /// No connection could be had in time, or the file is locked: worth trying again.
    #[error("the database is busy or gone: {0}")]
    Busy(String),
    /// Anything else.
    #[error(transparent)]
    Query(Error),
}

impl From<Error> for DbFault {
    fn from(error: Error) -> Self {
        if is_busy(&error) { DbFault::Busy(error.to_string()) } else { DbFault::Query(error) }
    }
}

fn is_busy(error: &Error) -> bool {
    match error {
        Error::DatabaseError(
            DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::ClosedConnection,
            _,
        ) => true,
        Error::DatabaseError(DatabaseErrorKind::Unknown, info) => {
            let said = info.message();
            [
                "database is locked",
                "deadlock detected",
                "server closed the connection",
                "terminating connection",
            ]
            .iter()
            .any(|sign| said.contains(sign))
        }
        Error::BrokenTransactionManager => true,
        _ => false,
    }
}

/// The database of an installation.
#[derive(Clone)]
pub struct Db {
    url: DatabaseUrl,
    readers: Pool,
    writers: Pool,
    statements: Arc<AtomicU64>,
}

impl Db {
    /// Opens the pools; connections are made when first needed.
    ///
    /// # Errors
    /// `Busy` when the database cannot be reached.
    pub fn open(url: &DatabaseUrl) -> Result<Self, DbFault> {
        // SQLite has one writer at a time: waiting in our queue is fairer than waiting in its file lock.
        let writers = if matches!(url, DatabaseUrl::Sqlite(_)) { 1 } else { 8 };
        let statements = Arc::new(AtomicU64::new(0));
        Ok(Db {
            url: url.clone(),
            readers: pool(url, Rights::Read, 8, &statements)?,
            writers: pool(url, Rights::Write, writers, &statements)?,
            statements,
        })
    }

    /// Where the database is.
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// How many statements were sent since the pools were opened: a list page must send as many for thirty rows as for one.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Whether a SQLite file stands where the address points; a PostgreSQL database is taken to.
    pub fn exists(url: &DatabaseUrl) -> bool {
        match url {
            DatabaseUrl::Sqlite(path) => Path::new(path).exists(),
            DatabaseUrl::Postgres(_) => true,
        }
    }

    /// Brings the database to this program's shape; returns how many migrations ran.
    ///
    /// # Errors
    /// What the database said.
    pub fn migrate(&self) -> Result<usize, MigrationFault> {
        let mut conn =
            self.writers.get().map_err(|error| MigrationFault::from(DbFault::Busy(error.to_string())))?;
        migrate(&mut conn)
    }

    /// Runs `f` in one snapshot that cannot write. Blocks.
    ///
    /// # Errors
    /// What `f` returns, or the database's fault.
    pub fn read<T, E: From<DbFault>>(&self, f: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.readers.get().map_err(|error| DbFault::Busy(error.to_string()))?;
        begin(&mut conn, Rights::Read).map_err(DbFault::from)?;
        let outcome = f(&mut conn);
        // Nothing was written, so ending the snapshot either way is the same.
        let _ = <Conn as TransactionManager<Conn>>::rollback_transaction(&mut *conn);
        outcome
    }

    /// Runs `f` in a serialisable transaction that is kept only if `f` succeeds. Blocks.
    /// `f` is run again when the transaction collided with another; it must not act outside the database.
    ///
    /// # Errors
    /// What `f` returns, or the database's fault; nothing was written then.
    pub fn write<T, E>(&self, mut f: impl FnMut(&mut Conn) -> Result<T, E>) -> Result<T, E>
    where
        E: From<DbFault> + Collision,
    {
        let mut tried = 0;
        loop {
            tried += 1;
            match self.write_once(&mut f) {
                Err(error) if error.is_collision() && tried < WRITE_TRIES => std::thread::sleep(pause(tried)),
                outcome => return outcome,
            }
        }
    }

    fn write_once<T, E: From<DbFault>>(&self, f: &mut impl FnMut(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.writers.get().map_err(|error| DbFault::Busy(error.to_string()))?;
        begin(&mut conn, Rights::Write).map_err(DbFault::from)?;
        match f(&mut conn) {
            Ok(value) => {
                <Conn as TransactionManager<Conn>>::commit_transaction(&mut *conn).map_err(DbFault::from)?;
                Ok(value)
            }
            Err(error) => {
                let _ = <Conn as TransactionManager<Conn>>::rollback_transaction(&mut *conn);
                Err(error)
            }
        }
    }
}

/// An error that may be the mark of two writes that met, and would go away if the write ran again.
pub trait Collision {
    /// Whether running the write again may succeed.
    fn is_collision(&self) -> bool;
}

fn pool(url: &DatabaseUrl, rights: Rights, size: u32, statements: &Arc<AtomicU64>) -> Result<Pool, DbFault> {
    Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(Duration::from_secs(6))
        .build(Manager { url: url.clone(), rights, statements: statements.clone() })
        .map_err(|error| DbFault::Busy(error.to_string()))
}

fn begin(conn: &mut Conn, rights: Rights) -> Result<(), Error> {
    match (conn, rights) {
        (Conn::Pg(conn), Rights::Read) => AnsiTransactionManager::begin_transaction_sql(
            conn,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        ),
        (Conn::Pg(conn), Rights::Write) => {
            AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN ISOLATION LEVEL SERIALIZABLE")
        }
        (Conn::Lite(conn), Rights::Read) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN"),
        // A deferred write transaction fails when it turns from reading to writing under contention.
        (Conn::Lite(conn), Rights::Write) => {
            AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")
        }
    }
}

fn pause(tried: u32) -> Duration {
    let spread = u64::from(rand::random::<u8>() % 16);
    Duration::from_millis(u64::from(tried) * 8 + spread)
}
