//! Making what was deleted go from the files of the database, too.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;

use super::connection::Conn;
use super::transactions::DbFault;

/// How long readers of an older state are waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who stands in the way.
#[derive(QueryableByName)]
struct Readers {
    /// Not 0 when somebody still reads an older state.
    #[diesel(sql_type = diesel::sql_types::Integer)]
    busy: i32,
}

/// When something began, in PostgreSQL's words.
#[derive(QueryableByName)]
struct Began {
    #[diesel(sql_type = diesel::sql_types::Text)]
    at: String,
}

/// Writes tables anew without what was deleted in them: on SQLite the whole file, and its write-ahead log emptied; on
/// PostgreSQL these tables. Outside any transaction.
///
/// # Errors
/// `Busy` when somebody reads an older state for too long, or holds a lock: then it is worth trying again.
pub fn compact(conn: &mut Conn, tables: &[&str]) -> Result<(), DbFault> {
    match conn {
        Conn::Pg(conn) => {
            wait_for_readers(conn)?;
            for table in tables {
                sql_query(format!("VACUUM (FULL) {table}")).execute(conn)?;
            }
            Ok(())
        }
        Conn::Lite(conn) => {
            sql_query("VACUUM").execute(conn)?;
            empty_log(conn)
        }
    }
}

/// `VACUUM FULL` copies deleted rows, too, as long as a transaction that began before they were deleted may still read
/// them. Those of other roles are not seen without the right `pg_read_all_stats`.
fn wait_for_readers(conn: &mut diesel::PgConnection) -> Result<(), DbFault> {
    let began: Began = sql_query("SELECT clock_timestamp()::text AS at").get_result(conn)?;
    until_idle("the database is still read", || {
        let readers: Readers = sql_query(
            "SELECT count(*)::int4 AS busy FROM pg_stat_activity WHERE datname = current_database()
             AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL AND xact_start < $1::timestamptz",
        )
        .bind::<diesel::sql_types::Text, _>(&began.at)
        .get_result(conn)?;
        Ok(readers.busy == 0)
    })
}

fn empty_log(conn: &mut diesel::SqliteConnection) -> Result<(), DbFault> {
    until_idle("the write-ahead log is still read", || {
        let checkpoint: Readers = sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(conn)?;
        Ok(checkpoint.busy == 0)
    })
}

fn until_idle(
    otherwise: &str,
    mut is_idle: impl FnMut() -> Result<bool, diesel::result::Error>,
) -> Result<(), DbFault> {
    let started = Instant::now();
    while !is_idle()? {
        if started.elapsed() > PATIENCE {
            return Err(DbFault::Busy(otherwise.into()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
