//! The `events` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::{Map, Value};

use super::event::Event;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EventId, Id, PersonId, any};
use crate::platform::tx::Tx;
use crate::schema::events;

pub(crate) fn add(tx: &mut Tx<'_>, event: Event) -> Result<(), AppError> {
    let id: EventId = tx.new_id();
    let (at, actor_kind, actor_id) = (tx.now(), tx.actor().kind(), tx.actor().person());
    diesel::insert_into(events::table)
        .values((
            events::id.eq(id),
            events::at.eq(at),
            events::actor_kind.eq(actor_kind),
            events::actor_id.eq(actor_id),
            events::kind.eq(event.kind),
            events::employer_id.eq(event.employer),
            events::application_id.eq(event.application),
            events::subject_id.eq(event.subject),
            events::detail.eq(Value::Object(event.detail).to_string()),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Replaces one short fact in the lines about a row. The only change the ledger knows: a redaction must not leave the
/// words it takes away standing in the history.
///
/// # Errors
/// The database's fault.
pub(crate) fn replace_detail<T>(
    tx: &mut Tx<'_>,
    subject: Id<T>,
    name: &str,
    instead: &str,
) -> Result<(), AppError> {
    let of = events::table.filter(events::subject_id.eq(any(subject)));
    let lines: Vec<(EventId, String)> = of.select((events::id, events::detail)).load(tx.conn())?;
    for (id, detail) in lines {
        let mut detail: Map<String, Value> = serde_json::from_str(&detail).map_err(AppError::fault)?;
        if detail.contains_key(name) {
            detail.insert(name.to_owned(), instead.into());
            let changed = events::detail.eq(Value::Object(detail).to_string());
            diesel::update(events::table.find(id)).set(changed).execute(tx.conn())?;
        }
    }
    Ok(())
}

/// One line of a history.
#[derive(Debug)]
pub struct Entry {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// What happened: the message `event-<kind>`.
    pub kind: String,
    /// Who did it; `None` where nobody was signed in. Whose name a reader may know is for the slices to say.
    pub by: Option<PersonId>,
    /// Short facts for the message.
    pub detail: Map<String, Value>,
}

/// An employer's history, newest first; one page of it, and how many lines there are in all.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(
    conn: &mut Conn,
    employer: EmployerId,
    offset: i64,
    limit: i64,
) -> Result<(Vec<Entry>, i64), AppError> {
    let total = events::table.filter(events::employer_id.eq(employer)).count().get_result(conn)?;
    let rows: Vec<(NaiveDateTime, String, String, Option<PersonId>)> = events::table
        .filter(events::employer_id.eq(employer))
        .order((events::at.desc(), events::id.desc()))
        .offset(offset)
        .limit(limit)
        .select((events::at, events::kind, events::detail, events::actor_id))
        .load(conn)?;
    let entry = |(at, kind, detail, by): (_, _, String, _)| Entry {
        at,
        kind,
        by,
        detail: serde_json::from_str(&detail).unwrap_or_default(),
    };
    Ok((rows.into_iter().map(entry).collect(), total))
}
