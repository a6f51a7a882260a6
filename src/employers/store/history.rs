//! An employer's history, with the names its reader may know.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::dsl::exists;
use diesel::prelude::*;
use serde_json::{Map, Value};

use crate::employers::rules::office_key;
use crate::people;
use crate::platform::access::Relation;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::platform::ledger::{self, Entry};
use crate::schema::{adviserships, people as persons, roles};

/// One line of a history, as one reader may read it.
#[derive(Debug)]
pub struct Line {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// What happened: the message `event-<kind>`.
    pub kind: String,
    /// Who did it.
    pub by: By,
    /// Short facts for the message.
    pub detail: Map<String, Value>,
}

/// Who did a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// Nobody who was signed in.
    Service,
    /// Somebody whose name the reader knows.
    Name(String),
    /// Somebody of the scheme: what they were, as the key of its name.
    Office(&'static str),
}

/// An employer's history, newest first; one page of it, and how many lines there are in all. Coordinators read every
/// name. The employer's side reads those of its own people and of its advisers; who judged it is an office to it.
///
/// # Errors
/// The database's fault.
pub fn list_history(
    conn: &mut Conn,
    employer: EmployerId,
    reader: &Relation,
    offset: i64,
    limit: i64,
) -> Result<(Vec<Line>, i64), AppError> {
    let (entries, total) = ledger::list_of_employer(conn, employer, offset, limit)?;
    let who: Vec<PersonId> = entries.iter().filter_map(|entry| entry.by).collect();
    let names = if reader.coordinator && reader.at_employer.is_none() {
        people::names(conn, &who)?
    } else {
        names_known_to(conn, employer, &who)?
    };
    Ok((entries.into_iter().map(|entry| line(entry, &names)).collect(), total))
}

/// The names of those of these people who work or worked for the employer, or advise or advised it.
fn names_known_to(
    conn: &mut Conn,
    employer: EmployerId,
    who: &[PersonId],
) -> Result<BTreeMap<PersonId, String>, AppError> {
    let works = roles::table.filter(roles::person_id.eq(persons::id)).filter(roles::employer_id.eq(employer));
    let advises = adviserships::table
        .filter(adviserships::adviser_id.eq(persons::id))
        .filter(adviserships::employer_id.eq(employer));
    let rows: Vec<(PersonId, String)> = persons::table
        .filter(persons::id.eq_any(who))
        .filter(exists(works).or(exists(advises)))
        .select((persons::id, persons::name))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn line(entry: Entry, names: &BTreeMap<PersonId, String>) -> Line {
    let by = match entry.by {
        None => By::Service,
        Some(person) => match names.get(&person) {
            Some(name) => By::Name(name.clone()),
            None => By::Office(office_key(&entry.kind)),
        },
    };
    Line { at: entry.at, kind: entry.kind, by, detail: entry.detail }
}
