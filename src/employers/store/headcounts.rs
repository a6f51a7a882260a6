//! The table `headcounts`: a row for each count, none ever changed.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use crate::employers::rules::{SizeBand, Workforce};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, HeadcountId};
use crate::platform::tx::Tx;
use crate::schema::headcounts;

/// A count of an employer's people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Headcount {
    /// People employed.
    pub headcount: i32,
    /// Full-time equivalents, in hundredths.
    pub fte_hundredths: i32,
    /// People the award reaches.
    pub in_scope: i32,
    /// The day of the count.
    pub counted_on: NaiveDate,
    /// When it was told (UTC).
    pub recorded_at: NaiveDateTime,
}

impl Headcount {
    /// The band of size it falls in.
    pub fn size_band(&self) -> SizeBand {
        SizeBand::of(u32::try_from(self.headcount).unwrap_or_default())
    }

    /// Full-time equivalents as they are written: `9.5`, `41`.
    pub fn fte(&self) -> String {
        let text = format!("{}.{:02}", self.fte_hundredths / 100, self.fte_hundredths % 100);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

type Row = (EmployerId, i32, i32, i32, NaiveDate, NaiveDateTime);

/// Selects [`Row`], the latest count first.
macro_rules! latest_first {
    () => {
        headcounts::table
            .order((headcounts::counted_on.desc(), headcounts::recorded_at.desc(), headcounts::id.desc()))
            .select((
                headcounts::employer_id,
                headcounts::headcount,
                headcounts::fte_hundredths,
                headcounts::in_scope,
                headcounts::counted_on,
                headcounts::recorded_at,
            ))
    };
}

/// The latest count: the one of the latest day, and of two on a day the one told last.
pub(in crate::employers) fn get_headcount(
    conn: &mut Conn,
    employer: EmployerId,
) -> Result<Option<Headcount>, AppError> {
    Ok(list_headcounts(conn, employer, 1)?.into_iter().next())
}

/// The latest counts, latest first.
pub(in crate::employers) fn list_headcounts(
    conn: &mut Conn,
    employer: EmployerId,
    limit: i64,
) -> Result<Vec<Headcount>, AppError> {
    let rows: Vec<Row> =
        latest_first!().filter(headcounts::employer_id.eq(employer)).limit(limit).load(conn)?;
    Ok(rows.into_iter().map(|row| count(row).1).collect())
}

/// The latest count of each of these employers that has one.
///
/// # Errors
/// The database's fault.
pub fn list_latest_headcounts(
    conn: &mut Conn,
    of: &[EmployerId],
) -> Result<BTreeMap<EmployerId, Headcount>, AppError> {
    let rows: Vec<Row> = latest_first!().filter(headcounts::employer_id.eq_any(of)).load(conn)?;
    let mut latest = BTreeMap::new();
    for (employer, count) in rows.into_iter().map(count) {
        latest.entry(employer).or_insert(count);
    }
    Ok(latest)
}

fn count(
    (employer, headcount, fte_hundredths, in_scope, counted_on, recorded_at): Row,
) -> (EmployerId, Headcount) {
    (employer, Headcount { headcount, fte_hundredths, in_scope, counted_on, recorded_at })
}

pub(in crate::employers) fn add_headcount(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    workforce: &Workforce,
) -> Result<(), AppError> {
    let (id, now, by): (HeadcountId, _, _) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(headcounts::table)
        .values((
            headcounts::id.eq(id),
            headcounts::employer_id.eq(employer),
            headcounts::headcount.eq(workforce.headcount),
            headcounts::fte_hundredths.eq(workforce.fte_hundredths),
            headcounts::in_scope.eq(workforce.in_scope),
            headcounts::counted_on.eq(workforce.counted_on),
            headcounts::recorded_at.eq(now),
            headcounts::recorded_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}
