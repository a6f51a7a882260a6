//! Which notices wait for the daily letter. `digested_at` is when a notice was dealt with: gone into a letter, or left to
//! the page as its person chose.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Row, Told, columns, told};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NoticeId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::{employers, notices};

/// The most notices one digest looks at: somebody who was told more finds the rest on the page.
const MOST: i64 = 1_000;

/// People for whom something told before `round` waits: so many after `after`, by key.
pub fn list_waiting(
    conn: &mut Conn,
    round: NaiveDateTime,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<PersonId>, AppError> {
    let mut waiting = notices::table
        .filter(notices::digested_at.is_null())
        .filter(notices::told_at.lt(round))
        .select(notices::person_id)
        .distinct()
        .order(notices::person_id)
        .limit(limit)
        .into_boxed();
    if let Some(after) = after {
        waiting = waiting.filter(notices::person_id.gt(after));
    }
    Ok(waiting.load(conn)?)
}

/// What waits for a person and was told before `round`, in the order it was told.
pub fn list_undigested(
    conn: &mut Conn,
    person: PersonId,
    round: NaiveDateTime,
) -> Result<Vec<Told>, AppError> {
    let rows: Vec<Row> = notices::table
        .left_join(employers::table.on(notices::employer_id.eq(employers::id.nullable())))
        .filter(notices::person_id.eq(person))
        .filter(notices::digested_at.is_null())
        .filter(notices::told_at.lt(round))
        .order((notices::told_at, notices::id))
        .limit(MOST)
        .select(columns())
        .load(conn)?;
    Ok(rows.into_iter().map(told).collect())
}

/// Counts one notice as dealt with.
pub fn set_digested(tx: &mut Tx<'_>, id: NoticeId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(notices::table.find(id)).set(notices::digested_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

/// Counts as dealt with what a person was told before `round`.
pub fn set_round_digested(tx: &mut Tx<'_>, person: PersonId, round: NaiveDateTime) -> Result<(), AppError> {
    let now = tx.now();
    let waiting = notices::table
        .filter(notices::person_id.eq(person))
        .filter(notices::digested_at.is_null())
        .filter(notices::told_at.lt(round));
    diesel::update(waiting).set(notices::digested_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

/// Counts everything that waits, for anybody, as dealt with on the day it was told.
pub fn set_all_digested(tx: &mut Tx<'_>) -> Result<(), AppError> {
    let waiting = notices::table.filter(notices::digested_at.is_null());
    diesel::update(waiting).set(notices::digested_at.eq(notices::told_at.nullable())).execute(tx.conn())?;
    Ok(())
}
