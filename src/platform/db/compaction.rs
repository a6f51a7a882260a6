//! Making what was deleted go from the files of the database, too.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::sql_query;

use super::connection::Conn;
use super::transactions::DbFault;

/// How long readers of an older state are waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// What SQLite says of a checkpoint.
#[derive(QueryableByName)]
struct Checkpoint {
    /// Not 0 when somebody still reads an older state.
    #[diesel(sql_type = diesel::sql_types::Integer)]
    busy: i32,
}

/// Writes tables anew without what was deleted in them: on SQLite the whole file, and its write-ahead log emptied; on
/// PostgreSQL these tables. Outside any transaction.
///
/// # Errors
/// `Busy` when somebody reads an older state for too long, or holds a lock: then it is worth trying again.
pub fn compact(conn: &mut Conn, tables: &[&str]) -> Result<(), DbFault> {
    match conn {
        Conn::Pg(conn) => {
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

fn empty_log(conn: &mut diesel::SqliteConnection) -> Result<(), DbFault> {
    let started = Instant::now();
    loop {
        let checkpoint: Checkpoint = sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(conn)?;
        if checkpoint.busy == 0 {
            return Ok(());
        }
        if started.elapsed() > PATIENCE {
            return Err(DbFault::Busy("the write-ahead log is still read".into()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}
