//! Lists of employers.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::Employer;
use crate::employers::rules::Sector;
use crate::platform::access::Actor;
use crate::platform::db::{Conn, MultiBackend, like_pattern, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::schema::{adviserships, employers, people};

/// An employer in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EmployerSummary {
    /// Its key.
    pub id: EmployerId,
    /// The name to show.
    pub name: String,
    /// The local authority of its main site (GSS code), once told.
    pub place_code: Option<String>,
    /// Its line of work.
    pub sector: Sector,
    /// When it was registered (UTC); `None` until everything asked for is there.
    pub registered_at: Option<NaiveDateTime>,
    /// The name of its adviser now.
    pub adviser: Option<String>,
}

/// Which employers a list shows.
#[derive(Clone, Debug, Default)]
pub(in crate::employers) struct Filter {
    /// Words of its name.
    pub name: String,
    /// The local authority.
    pub place: Option<String>,
    /// Registered, or not yet.
    pub registered: Option<bool>,
    /// Only those this person advises now.
    pub advised_by: Option<PersonId>,
    /// Those that began to register last first, not by name.
    pub newest_first: bool,
}

/// The employers this person works for, by name.
///
/// # Errors
/// The database's fault.
pub fn list_of_person(conn: &mut Conn, actor: &Actor) -> Result<Vec<EmployerSummary>, AppError> {
    let own = employers::table.filter(employers::id.eq_any(actor.employers())).into_boxed();
    summaries(conn, own.order((employers::sort_key, employers::id)))
}

/// The employers this person advises now, by name.
///
/// # Errors
/// The database's fault.
pub fn list_advised_by(conn: &mut Conn, adviser: PersonId) -> Result<Vec<EmployerSummary>, AppError> {
    let filter = Filter { advised_by: Some(adviser), ..Filter::default() };
    summaries(conn, filtered(&filter).order((employers::sort_key, employers::id)))
}

/// How many employers match.
pub(in crate::employers) fn count_employers(conn: &mut Conn, filter: &Filter) -> Result<i64, AppError> {
    Ok(filtered(filter).count().get_result(conn)?)
}

/// The employers that match, so many after so many.
pub(in crate::employers) fn list_employers(
    conn: &mut Conn,
    filter: &Filter,
    offset: i64,
    limit: i64,
) -> Result<Vec<EmployerSummary>, AppError> {
    let rows = match filter.newest_first {
        false => filtered(filter).order((employers::sort_key.asc(), employers::id.asc())),
        true => filtered(filter).order((employers::created_at.desc(), employers::id.desc())),
    };
    summaries(conn, rows.offset(offset).limit(limit))
}

type Found<'a> = employers::BoxedQuery<'a, MultiBackend>;

fn filtered(filter: &Filter) -> Found<'static> {
    let mut found = employers::table.into_boxed();
    if !search_key(&filter.name).is_empty() {
        found = found.filter(employers::search_key.like(like_pattern(&filter.name)));
    }
    if let Some(place) = &filter.place {
        found = found.filter(employers::place_code.eq(place.clone()));
    }
    found = match filter.registered {
        Some(true) => found.filter(employers::registered_at.is_not_null()),
        Some(false) => found.filter(employers::registered_at.is_null()),
        None => found,
    };
    if let Some(adviser) = filter.advised_by {
        let advised = adviserships::table
            .filter(adviserships::adviser_id.eq(adviser))
            .filter(adviserships::ended_at.is_null());
        found = found.filter(employers::id.eq_any(advised.select(adviserships::employer_id)));
    }
    found
}

/// The rows of a list, with the names of their advisers: two queries, however many rows.
fn summaries(conn: &mut Conn, found: Found<'_>) -> Result<Vec<EmployerSummary>, AppError> {
    let rows: Vec<Employer> = found.select(Employer::as_select()).load(conn)?;
    let ids: Vec<EmployerId> = rows.iter().map(|employer| employer.id).collect();
    let advisers: Vec<(EmployerId, String)> = adviserships::table
        .inner_join(people::table.on(people::id.eq(adviserships::adviser_id)))
        .filter(adviserships::employer_id.eq_any(ids))
        .filter(adviserships::ended_at.is_null())
        .select((adviserships::employer_id, people::name))
        .load(conn)?;
    let mut advisers: BTreeMap<EmployerId, String> = advisers.into_iter().collect();
    let summary = |employer: Employer| EmployerSummary {
        id: employer.id,
        name: employer.name().to_owned(),
        place_code: employer.place_code,
        sector: employer.sector,
        registered_at: employer.registered_at,
        adviser: advisers.remove(&employer.id),
    };
    Ok(rows.into_iter().map(summary).collect())
}
