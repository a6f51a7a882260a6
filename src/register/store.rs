//! Every query of the register. It reads the view `register_entries`, which knows what is public, and nothing else.
//! Every query binds the day it asks about.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::employers::{Sector, SizeBand};
use crate::platform::db::{Conn, MultiBackend, like_pattern, search_key};
use crate::platform::error::AppError;
use crate::register::rules::{Entry, Filters, Holding, Sort};
use crate::schema::register_entries as entries;

#[derive(Queryable, Selectable)]
#[diesel(table_name = entries, check_for_backend(MultiBackend))]
struct Row {
    number: String,
    name: String,
    sort_key: String,
    scheme: String,
    scheme_name: String,
    level: String,
    level_title: String,
    place_code: String,
    sector: Option<String>,
    size_band: Option<String>,
    website: Option<String>,
    scope: String,
    scope_sites: Option<String>,
    assurance: String,
    checked_on: NaiveDate,
    decided_on: NaiveDate,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
}

impl Row {
    fn entry(self) -> Result<Entry, AppError> {
        let unreadable = |what: &str| AppError::fault(format!("award {}: {what}", self.number));
        Ok(Entry {
            sector: parsed::<Sector>(self.sector.as_deref()).map_err(|()| unreadable("sector"))?,
            size_band: parsed::<SizeBand>(self.size_band.as_deref()).map_err(|()| unreadable("size band"))?,
            scope: self.scope.parse().map_err(|()| unreadable("scope"))?,
            sites: site_names(self.scope_sites.as_deref()).map_err(|_| unreadable("sites"))?,
            assurance: self.assurance.parse().map_err(|()| unreadable("assurance"))?,
            number: self.number,
            name: self.name,
            sort_key: self.sort_key,
            scheme: self.scheme,
            scheme_name: self.scheme_name,
            level: self.level,
            level_title: self.level_title,
            place_code: self.place_code,
            website: self.website,
            checked_on: self.checked_on,
            decided_on: self.decided_on,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
        })
    }
}

fn site_names(list: Option<&str>) -> Result<Vec<String>, serde_json::Error> {
    list.map_or(Ok(Vec::new()), serde_json::from_str)
}

fn parsed<T: std::str::FromStr>(text: Option<&str>) -> Result<Option<T>, ()> {
    text.map(|text| text.parse().map_err(|_| ())).transpose()
}

/// Asks the view for at most one row: fails when the database is gone or lacks its tables.
///
/// # Errors
/// The database's fault.
pub fn find_any(conn: &mut Conn) -> Result<(), AppError> {
    entries::table.select(entries::number).limit(1).load::<String>(conn)?;
    Ok(())
}

/// The award with this number, if it is held on `as_of`.
///
/// # Errors
/// The database's fault.
pub fn find(conn: &mut Conn, number: &str, as_of: NaiveDate) -> Result<Option<Entry>, AppError> {
    let query = held(as_of).filter(entries::number.eq(number.to_owned()));
    query.select(Row::as_select()).first(conn).optional()?.map(Row::entry).transpose()
}

/// How many entries fit a search.
///
/// # Errors
/// The database's fault.
pub fn count(conn: &mut Conn, filters: &Filters, as_of: NaiveDate) -> Result<i64, AppError> {
    Ok(matching(filters, as_of).count().get_result(conn)?)
}

/// `limit` entries that fit a search, in its order, after the first `offset`.
///
/// # Errors
/// The database's fault.
pub fn list(
    conn: &mut Conn,
    filters: &Filters,
    as_of: NaiveDate,
    offset: i64,
    limit: i64,
) -> Result<Vec<Entry>, AppError> {
    let query = matching(filters, as_of);
    let by_name = (entries::sort_key.asc(), entries::number.asc());
    let query = match filters.sort {
        Sort::Name => query.order(by_name),
        Sort::Level => query.order((entries::level_rank.desc(), by_name)),
        Sort::Date => query.order((entries::starts_on.desc(), by_name)),
    };
    let rows = query.select(Row::as_select()).offset(offset).limit(limit).load(conn)?;
    rows.into_iter().map(Row::entry).collect()
}

/// `limit` entries that fit a search, by name, after `last`: so that an export holds no page in memory twice and
/// misses nothing when entries come and go meanwhile.
///
/// # Errors
/// The database's fault.
pub fn list_after(
    conn: &mut Conn,
    filters: &Filters,
    as_of: NaiveDate,
    last: Option<&Entry>,
    limit: i64,
) -> Result<Vec<Entry>, AppError> {
    let mut query = matching(filters, as_of);
    if let Some(last) = last {
        let same_name = entries::sort_key.eq(last.sort_key.clone());
        let later = same_name.and(entries::number.gt(last.number.clone()));
        query = query.filter(entries::sort_key.gt(last.sort_key.clone()).or(later));
    }
    let query = query.order((entries::sort_key.asc(), entries::number.asc())).limit(limit);
    query.select(Row::as_select()).load(conn)?.into_iter().map(Row::entry).collect()
}

/// How many awards of each level are held, scheme by scheme by its short name, the lowest level first. Levels nobody holds are
/// not there.
///
/// # Errors
/// The database's fault.
pub fn count_by_level(conn: &mut Conn, as_of: NaiveDate) -> Result<Vec<Holding>, AppError> {
    let in_term = entries::starts_on
        .le(as_of)
        .and(entries::ends_on.is_null().or(entries::ends_on.ge(as_of).assume_not_null()));
    let rows: Vec<(String, String, String, String, i32, i64)> = entries::table
        .filter(in_term)
        .group_by((
            entries::scheme,
            entries::scheme_name,
            entries::level,
            entries::level_title,
            entries::level_rank,
        ))
        .select((
            entries::scheme,
            entries::scheme_name,
            entries::level,
            entries::level_title,
            entries::level_rank,
            diesel::dsl::count_star(),
        ))
        .order((entries::scheme.asc(), entries::level_rank.asc()))
        .load(conn)?;
    let holding = |(scheme, scheme_name, level, title, _, awards)| Holding {
        scheme,
        scheme_name,
        level,
        title,
        awards,
    };
    Ok(rows.into_iter().map(holding).collect())
}

fn held(as_of: NaiveDate) -> entries::BoxedQuery<'static, MultiBackend> {
    let not_ended = entries::ends_on.is_null().or(entries::ends_on.ge(as_of).assume_not_null());
    entries::table.into_boxed().filter(entries::starts_on.le(as_of)).filter(not_ended)
}

fn matching(filters: &Filters, as_of: NaiveDate) -> entries::BoxedQuery<'static, MultiBackend> {
    let mut query = held(as_of);
    if !filters.name.is_empty() {
        let number = entries::number.eq(filters.name.to_uppercase());
        query = match search_key(&filters.name).is_empty() {
            true => query.filter(number),
            false => query.filter(entries::search_key.like(like_pattern(&filters.name)).or(number)),
        };
    }
    if let Some(place) = &filters.place {
        query = query.filter(entries::place_code.eq(place.clone()));
    }
    if let Some(scheme) = &filters.scheme {
        query = query.filter(entries::scheme.eq(scheme.clone()));
    }
    if let Some(level) = &filters.level {
        query = query.filter(entries::level.eq(level.clone()));
    }
    if let Some(sector) = filters.sector {
        query = query.filter(entries::sector.eq(sector.as_str()));
    }
    if let Some(size) = filters.size {
        query = query.filter(entries::size_band.eq(size.as_str()));
    }
    query
}
