//! The read and the write transaction.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::result::{DatabaseErrorKind, Error};

use super::connection::{Conn, Manager, Pool, Rights};
use super::migrations::{MigrationFault, migrate};
use super::url::DatabaseUrl;

/// How often a write that collided with another is run again before the person is told to retry.
const WRITE_TRIES: u32 = 8;

/// How long a request waits for a connection or a lock before the person is told to come back.
const PATIENCE: Duration = Duration::from_secs(5);

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
                "lock timeout",
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
    patience: Duration,
}

impl Db {
    /// Opens the pools; connections are made when first needed.
    ///
    /// # Errors
    /// `Busy` when the database cannot be reached.
    pub fn open(url: &DatabaseUrl) -> Result<Self, DbFault> {
        Db::open_with(url, PATIENCE)
    }

    /// [`Db::open`] with a patience of one's own, for tests that wait for it to run out.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub fn open_with(url: &DatabaseUrl, patience: Duration) -> Result<Self, DbFault> {
        // SQLite has one writer at a time: waiting in our queue is fairer than waiting in its file lock.
        let writers = if matches!(url, DatabaseUrl::Sqlite(_)) { 1 } else { 8 };
        let statements = Arc::new(AtomicU64::new(0));
        let manager = |rights| Manager { url: url.clone(), rights, patience, statements: statements.clone() };
        let (readers, writers) = (pool(manager(Rights::Read), 8)?, pool(manager(Rights::Write), writers)?);
        Ok(Db { url: url.clone(), readers, writers, statements, patience })
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
        let (mut tried, started) = (0, Instant::now());
        loop {
            tried += 1;
            match self.write_once(&mut f) {
                Ok(value) => return Ok(value),
                Err(Failed { may_run_again: true, .. })
                    if tried < WRITE_TRIES && started.elapsed() < self.patience =>
                {
                    std::thread::sleep(pause(tried));
                }
                Err(Failed { error, .. }) => return Err(error),
            }
        }
    }

    /// Runs `f` on a connection that may write, outside any transaction. Blocks.
    ///
    /// # Errors
    /// What `f` returns, or the database's fault.
    pub fn maintain<T, E: From<DbFault>>(&self, f: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.writers.get().map_err(|error| DbFault::Busy(error.to_string()))?;
        f(&mut conn)
    }

    fn write_once<T, E>(&self, f: &mut impl FnMut(&mut Conn) -> Result<T, E>) -> Result<T, Failed<E>>
    where
        E: From<DbFault> + Collision,
    {
        let mut conn = self.writers.get().map_err(|error| Failed::here(DbFault::Busy(error.to_string())))?;
        begin(&mut conn, Rights::Write).map_err(Failed::here)?;
        match f(&mut conn) {
            Ok(value) => {
                <Conn as TransactionManager<Conn>>::commit_transaction(&mut *conn).map_err(at_commit)?;
                Ok(value)
            }
            Err(error) => {
                let _ = <Conn as TransactionManager<Conn>>::rollback_transaction(&mut *conn);
                Err(Failed { may_run_again: error.is_collision(), error })
            }
        }
    }
}

/// One try of a write that was not kept, or of which nobody knows.
struct Failed<E> {
    error: E,
    may_run_again: bool,
}

impl<E: From<DbFault>> Failed<E> {
    /// It has waited as long as it should already.
    fn here(fault: impl Into<DbFault>) -> Self {
        Failed { error: E::from(fault.into()), may_run_again: false }
    }
}

/// A commit that collided was not kept; one whose connection broke may have been, and must not run twice.
fn at_commit<E: From<DbFault>>(error: Error) -> Failed<E> {
    let collided = matches!(error, Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _));
    Failed { may_run_again: collided, ..Failed::here(error) }
}

/// An error that may be the mark of two writes that met, and would go away if the write ran again.
pub trait Collision {
    /// Whether running the write again may succeed.
    fn is_collision(&self) -> bool;
}

fn pool(manager: Manager, size: u32) -> Result<Pool, DbFault> {
    Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(manager.patience)
        .build(manager)
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
