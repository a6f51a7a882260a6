//! What is asked of the services. A list takes three queries, however long it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::directory::rules::{Audience, Details, Filters, Service};
use crate::platform::db::{Conn, MultiBackend, like_pattern, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{PersonId, ServiceId};
use crate::schema::{directory_areas, directory_services as services, directory_topics};
use crate::topics;

/// How many words of a search are looked for; the others are left out.
const MOST_WORDS: usize = 8;

diesel::define_sql_function! {
    /// A text in lower case; of a letter with an accent SQLite keeps the case.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// The columns of a [`Service`].
type Row = (ServiceId, String, String, Audience, String, Option<PersonId>, NaiveDate, i32);

/// A query of services.
type Wanted = services::BoxedQuery<'static, MultiBackend>;

/// What can help with any of these topics on `today`, by name. With an area (a GSS code) also what is offered only there;
/// without one, what is offered everywhere. Each service says which topics it helps with: ask once for a whole page, and
/// share them out with [`Service::helps_with`].
///
/// # Errors
/// The database's fault.
pub fn list_for(
    conn: &mut Conn,
    topics: &[String],
    area: Option<&str>,
    today: NaiveDate,
) -> Result<Vec<Service>, AppError> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let helping = directory_topics::table.filter(directory_topics::topic.eq_any(topics.to_vec()));
    let wanted = offered_in(shown(today), area)
        .filter(services::id.eq_any(helping.select(directory_topics::service_id)));
    load(conn, wanted)
}

/// A service, also one that nobody vouches for any more.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub(in crate::directory) fn get(conn: &mut Conn, id: ServiceId) -> Result<Service, AppError> {
    let found = load(conn, services::table.into_boxed().filter(services::id.eq(id)))?;
    found.into_iter().next().ok_or(AppError::NotFound)
}

/// How many services a search finds on `today`.
pub(in crate::directory) fn count(
    conn: &mut Conn,
    filters: &Filters,
    today: NaiveDate,
) -> Result<i64, AppError> {
    Ok(searched(filters, today).count().get_result(conn)?)
}

/// One page of what a search finds on `today`, by name.
pub(in crate::directory) fn list(
    conn: &mut Conn,
    filters: &Filters,
    today: NaiveDate,
    (offset, limit): (i64, i64),
) -> Result<Vec<Service>, AppError> {
    load(conn, searched(filters, today).offset(offset).limit(limit))
}

fn searched(filters: &Filters, today: NaiveDate) -> Wanted {
    let mut wanted = shown(today);
    for word in filters.words.as_deref().unwrap_or("").split_whitespace().take(MOST_WORDS) {
        wanted = with_word(wanted, word);
    }
    if let Some(topic) = &filters.topic {
        let helping = directory_topics::table.filter(directory_topics::topic.eq(topic.clone()));
        wanted = wanted.filter(services::id.eq_any(helping.select(directory_topics::service_id)));
    }
    if filters.area.is_some() { offered_in(wanted, filters.area.as_deref()) } else { wanted }
}

/// Those that say a word in their name or in what they do, or that help with a topic whose name, in any language, has it.
fn with_word(wanted: Wanted, word: &str) -> Wanted {
    let key = search_key(word);
    if key.is_empty() {
        return wanted;
    }
    let has = |title: &str| search_key(title).contains(&key);
    let called = topics::offered().filter(|topic| topic.title.0.values().any(|title| has(title)));
    let about: Vec<String> = called.map(|topic| topic.code.clone()).collect();
    let helping = directory_topics::table.filter(directory_topics::topic.eq_any(about));
    wanted.filter(
        (services::sort_key.like(like_pattern(&key)))
            .or(lower(services::about).like(written(word)))
            .or(services::id.eq_any(helping.select(directory_topics::service_id))),
    )
}

/// The pattern of a word in a text that is kept as it was written: anything but plain letters and numbers is whatever stands
/// there, since apostrophes come in two kinds, and SQLite knows no other capitals.
fn written(word: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    format!("%{}%", word.to_lowercase().chars().map(plain).collect::<String>())
}

/// How many services there are, or with `lapsed_on` how many of them nobody vouches for on that day.
pub(in crate::directory) fn count_kept(
    conn: &mut Conn,
    lapsed_on: Option<NaiveDate>,
) -> Result<i64, AppError> {
    Ok(kept(lapsed_on).count().get_result(conn)?)
}

/// One page of all services, or of the lapsed, the one that has to be checked soonest first.
pub(in crate::directory) fn list_kept(
    conn: &mut Conn,
    lapsed_on: Option<NaiveDate>,
    (offset, limit): (i64, i64),
) -> Result<Vec<Service>, AppError> {
    load(conn, kept(lapsed_on).order(services::review_on).offset(offset).limit(limit))
}

fn kept(lapsed_on: Option<NaiveDate>) -> Wanted {
    let all = services::table.into_boxed();
    match lapsed_on {
        Some(day) => all.filter(services::review_on.lt(day)),
        None => all,
    }
}

/// Services nobody vouches for on `today`, of which nobody was told yet: so many.
pub(in crate::directory) fn list_untold(
    conn: &mut Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<Service>, AppError> {
    load(conn, kept(Some(today)).filter(services::told_on.is_null()).limit(limit))
}

/// Services somebody vouches for on `today`.
fn shown(today: NaiveDate) -> Wanted {
    services::table.into_boxed().filter(services::review_on.ge(today))
}

/// Those offered everywhere, and those offered in an area.
fn offered_in(wanted: Wanted, area: Option<&str>) -> Wanted {
    let limited = directory_areas::table.select(directory_areas::service_id);
    let everywhere = services::id.ne_all(limited);
    match area {
        None => wanted.filter(everywhere),
        Some(area) => {
            let here = directory_areas::table.filter(directory_areas::area.eq(area.to_owned()));
            wanted.filter(everywhere.or(services::id.eq_any(here.select(directory_areas::service_id))))
        }
    }
}

/// The services a query finds, by name where the query says nothing else, with their topics and areas.
fn load(conn: &mut Conn, wanted: Wanted) -> Result<Vec<Service>, AppError> {
    let rows: Vec<Row> = wanted
        .then_order_by((services::sort_key, services::id))
        .select((
            services::id,
            services::name,
            services::about,
            services::audience,
            services::address,
            services::owner_id,
            services::review_on,
            services::version,
        ))
        .load(conn)?;
    let ids: Vec<ServiceId> = rows.iter().map(|row| row.0).collect();
    let topics: Vec<(ServiceId, String)> = directory_topics::table
        .filter(directory_topics::service_id.eq_any(ids.clone()))
        .order(directory_topics::topic)
        .load(conn)?;
    let areas: Vec<(ServiceId, String)> = directory_areas::table
        .filter(directory_areas::service_id.eq_any(ids))
        .order(directory_areas::area)
        .load(conn)?;
    let (mut topics, mut areas) = (by_service(topics), by_service(areas));
    let part = |parts: &mut BTreeMap<_, _>, id: &ServiceId| parts.remove(id).unwrap_or_default();
    let services = rows.into_iter().map(|row| {
        let (topics, areas) = (part(&mut topics, &row.0), part(&mut areas, &row.0));
        service(row, topics, areas)
    });
    Ok(services.collect())
}

fn by_service(rows: Vec<(ServiceId, String)>) -> BTreeMap<ServiceId, Vec<String>> {
    rows.into_iter().fold(BTreeMap::new(), |mut found, (id, code)| {
        found.entry(id).or_insert_with(Vec::new).push(code);
        found
    })
}

fn service(row: Row, topics: Vec<String>, areas: Vec<String>) -> Service {
    let (id, name, about, audience, address, owner, review_on, version) = row;
    let details = Details { name, about, audience, address, topics, areas, owner };
    Service { id, details, review_on, version }
}
