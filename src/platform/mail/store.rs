//! The `outbox` and `links` tables.

use chrono::{Duration, NaiveDateTime};
use diesel::prelude::*;
use serde_json::Value;

use super::letter::Letter;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AnyId, LetterId};
use crate::platform::tx::Tx;
use crate::schema::{links, outbox};

/// A letter that did not leave is tried again this long after its first, second … try, in minutes;
/// after the last it is given up and shows as failed.
const RETRY_MINUTES: [i64; 7] = [1, 5, 15, 60, 240, 720, 1440];

pub(crate) fn add(tx: &mut Tx<'_>, letter: Letter) -> Result<(), AppError> {
    let id: LetterId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id),
            outbox::kind.eq(letter.kind),
            outbox::to_name.eq(letter.to.name),
            outbox::to_email.eq(letter.to.email),
            outbox::language.eq(letter.to.lang.code()),
            outbox::params.eq(Value::Object(letter.params).to_string()),
            outbox::link_purpose.eq(letter.link.map(|(purpose, _)| purpose)),
            outbox::link_subject.eq(letter.link.map(|(_, subject)| subject)),
            outbox::created_at.eq(now),
            outbox::due_at.eq(now),
            outbox::attempts.eq(0),
        ))
        .execute(tx.conn())?;
    Ok(())
}

#[derive(Clone, Debug, Queryable)]
pub(super) struct OutboxRow {
    pub(super) id: LetterId,
    pub(super) kind: String,
    pub(super) to_name: String,
    pub(super) to_email: String,
    pub(super) language: String,
    pub(super) params: String,
    pub(super) link_purpose: Option<String>,
    pub(super) link_subject: Option<AnyId>,
    pub(super) attempts: i32,
}

/// Takes up to `most` letters that are due: nobody else gets them for the next five minutes.
pub(super) fn claim_due(tx: &mut Tx<'_>, most: i64) -> Result<Vec<OutboxRow>, AppError> {
    let now = tx.now();
    let rows: Vec<OutboxRow> = outbox::table
        .filter(outbox::due_at.le(now))
        .filter(outbox::sent_at.is_null())
        .filter(outbox::failed_at.is_null())
        .order((outbox::due_at, outbox::id))
        .limit(most)
        .select((
            outbox::id,
            outbox::kind,
            outbox::to_name,
            outbox::to_email,
            outbox::language,
            outbox::params,
            outbox::link_purpose,
            outbox::link_subject,
            outbox::attempts,
        ))
        .load(tx.conn())?;
    for row in &rows {
        diesel::update(outbox::table.find(row.id))
            .set((outbox::due_at.eq(now + Duration::minutes(5)), outbox::attempts.eq(row.attempts + 1)))
            .execute(tx.conn())?;
    }
    Ok(rows)
}

pub(super) fn set_sent(tx: &mut Tx<'_>, id: LetterId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(outbox::table.find(id)).set(outbox::sent_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

pub(super) fn set_unsent(tx: &mut Tx<'_>, id: LetterId, attempts: i32) -> Result<(), AppError> {
    let now = tx.now();
    let retry = usize::try_from(attempts).ok().and_then(|tried| RETRY_MINUTES.get(tried));
    let row = diesel::update(outbox::table.find(id));
    match retry {
        Some(minutes) => row.set(outbox::due_at.eq(now + Duration::minutes(*minutes))).execute(tx.conn())?,
        None => row.set(outbox::failed_at.eq(now)).execute(tx.conn())?,
    };
    Ok(())
}

/// Gives a letter up: what it would have said is not so any more.
pub(super) fn set_failed(tx: &mut Tx<'_>, id: LetterId) -> Result<(), AppError> {
    let now = tx.now();
    diesel::update(outbox::table.find(id)).set(outbox::failed_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

/// Counts every letter that waits as sent on the day it was written. For a history that was written at once (the demo
/// world): its letters went out long ago, and the postman must not deliver years of them today.
///
/// # Errors
/// The database's fault.
pub fn count_as_sent(tx: &mut Tx<'_>) -> Result<(), AppError> {
    let waiting = outbox::table.filter(outbox::sent_at.is_null()).filter(outbox::failed_at.is_null());
    diesel::update(waiting)
        .set((outbox::sent_at.eq(outbox::created_at.nullable()), outbox::attempts.eq(1)))
        .execute(tx.conn())?;
    Ok(())
}

/// Removes every letter whose link is about this row, sent or not, with the address it went to.
///
/// # Errors
/// The database's fault.
pub fn remove_about(tx: &mut Tx<'_>, subject: AnyId) -> Result<(), AppError> {
    diesel::delete(outbox::table.filter(outbox::link_subject.eq(subject))).execute(tx.conn())?;
    Ok(())
}

/// How many letters wait to leave.
///
/// # Errors
/// The database's fault.
pub fn count_waiting(conn: &mut Conn) -> Result<i64, AppError> {
    let waiting = outbox::table.filter(outbox::sent_at.is_null()).filter(outbox::failed_at.is_null());
    Ok(waiting.count().get_result(conn)?)
}

#[derive(Debug, Queryable)]
pub(super) struct LinkRow {
    pub(super) subject_id: AnyId,
    pub(super) expires_at: NaiveDateTime,
    pub(super) used_at: Option<NaiveDateTime>,
}

pub(super) fn get_link(conn: &mut Conn, token_hash: &str, purpose: &str) -> Result<LinkRow, AppError> {
    Ok(links::table
        .find(token_hash)
        .filter(links::purpose.eq(purpose))
        .select((links::subject_id, links::expires_at, links::used_at))
        .first(conn)?)
}

pub(super) fn add_link(
    tx: &mut Tx<'_>,
    token_hash: &str,
    purpose: &str,
    subject: AnyId,
    expires_at: NaiveDateTime,
) -> Result<(), AppError> {
    let now = tx.now();
    diesel::insert_into(links::table)
        .values((
            links::token_hash.eq(token_hash),
            links::purpose.eq(purpose),
            links::subject_id.eq(subject),
            links::created_at.eq(now),
            links::expires_at.eq(expires_at),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(super) fn set_links_used(tx: &mut Tx<'_>, purpose: &str, subject: AnyId) -> Result<(), AppError> {
    let now = tx.now();
    let mine = links::table.filter(links::purpose.eq(purpose)).filter(links::subject_id.eq(subject));
    diesel::update(mine.filter(links::used_at.is_null())).set(links::used_at.eq(now)).execute(tx.conn())?;
    Ok(())
}
