//! The `sessions` and `attempts` tables.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;

use super::roles::list_grants;
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::tx::Tx;
use crate::schema::{attempts, people, sessions};

pub fn add_session(tx: &mut Tx<'_>, key_hash: &str, person: PersonId, hours: u32) -> Result<(), AppError> {
    let now = tx.now();
    diesel::delete(sessions::table.filter(sessions::expires_at.lt(now))).execute(tx.conn())?;
    diesel::insert_into(sessions::table)
        .values((
            sessions::key_hash.eq(key_hash),
            sessions::person_id.eq(person),
            sessions::created_at.eq(now),
            sessions::expires_at.eq(now + Duration::hours(i64::from(hours))),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Who holds the session with this hash at `now`, with the roles they hold now: two queries.
pub fn who(conn: &mut Conn, key_hash: &str, now: NaiveDateTime) -> Result<Option<Actor>, AppError> {
    let found: Option<(PersonId, String)> = sessions::table
        .inner_join(people::table)
        .filter(sessions::key_hash.eq(key_hash))
        .filter(sessions::expires_at.gt(now))
        .select((people::id, people::name))
        .first(conn)
        .optional()?;
    let Some((id, name)) = found else { return Ok(None) };
    let grants = list_grants(conn, id)?;
    Ok(Some(Actor::Person { id, name, grants }))
}

pub fn remove_session(tx: &mut Tx<'_>, key_hash: &str) -> Result<(), AppError> {
    diesel::delete(sessions::table.find(key_hash)).execute(tx.conn())?;
    Ok(())
}

/// Ends every session of a person; returns how many there were.
pub fn remove_sessions(tx: &mut Tx<'_>, person: PersonId) -> Result<usize, AppError> {
    Ok(diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(tx.conn())?)
}

pub fn count_sessions(conn: &mut Conn, person: PersonId, now: NaiveDateTime) -> Result<i64, AppError> {
    let running = sessions::table.filter(sessions::person_id.eq(person)).filter(sessions::expires_at.gt(now));
    Ok(running.count().get_result(conn)?)
}

/// How often `subject` failed in the window that runs at `now`.
pub fn count_tries(conn: &mut Conn, subject: &str, now: NaiveDateTime) -> Result<i32, AppError> {
    let running = attempts::table.find(subject).filter(attempts::window_ends_at.gt(now));
    Ok(running.select(attempts::tries).first(conn).optional()?.unwrap_or(0))
}

/// Notes one more failure; the first one of a window starts it.
pub fn add_try(tx: &mut Tx<'_>, subject: &str, window: Duration) -> Result<(), AppError> {
    let now = tx.now();
    diesel::delete(attempts::table.filter(attempts::window_ends_at.le(now))).execute(tx.conn())?;
    let more = diesel::update(attempts::table.find(subject))
        .set(attempts::tries.eq(attempts::tries + 1))
        .execute(tx.conn())?;
    if more == 0 {
        diesel::insert_into(attempts::table)
            .values((
                attempts::subject_key.eq(subject),
                attempts::tries.eq(1),
                attempts::window_ends_at.eq(now + window),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

pub fn remove_tries(tx: &mut Tx<'_>, subject: &str) -> Result<(), AppError> {
    diesel::delete(attempts::table.find(subject)).execute(tx.conn())?;
    Ok(())
}
