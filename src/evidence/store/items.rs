//! Items with their newest version.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::versions::{self, VersionRow};
use crate::evidence::rules::{Item, NewItem, Scan};
use crate::platform::db::{Conn, like_pattern, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId, EvidenceVersionId};
use crate::platform::tx::Tx;
use crate::schema::{answer_evidence, evidence, evidence_versions, people};

/// The columns of an item, then those of its version.
pub(super) type Row = (
    (EvidenceId, EmployerId, String, NaiveDateTime, String),
    (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>, Option<bool>, i32),
    VersionRow,
);

/// Selects [`Row`] from the items that are there, each with every version it has: filter by version.
macro_rules! items {
    () => {
        evidence::table
            .inner_join(people::table.on(people::id.eq(evidence::added_by)))
            .inner_join(evidence_versions::table)
            .inner_join($crate::evidence::store::versions::adders.on(
                $crate::evidence::store::versions::adders.field(people::id).eq(evidence_versions::added_by),
            ))
            .filter(evidence::removed_at.is_null())
            .select((
                (evidence::id, evidence::employer_id, evidence::title, evidence::added_at, people::name),
                (
                    evidence::about_on,
                    evidence::current_until,
                    evidence::confirmed_current_on,
                    evidence::publicity,
                    evidence::version,
                ),
                $crate::evidence::store::versions::version_columns!(),
            ))
    };
}

pub(super) use items;

/// One item with its newest version.
///
/// # Errors
/// [`AppError::NotFound`] when there is none, or it was removed.
pub fn get(conn: &mut Conn, id: EvidenceId) -> Result<Item, AppError> {
    let row: Row =
        items!().filter(evidence::id.eq(id)).filter(evidence_versions::replaced_at.is_null()).first(conn)?;
    item(row)
}

/// One item with one of its versions.
pub(in crate::evidence) fn get_with(conn: &mut Conn, version: EvidenceVersionId) -> Result<Item, AppError> {
    item(items!().filter(evidence_versions::id.eq(version)).first(conn)?)
}

/// The items of an employer that can prove something: neither redacted nor put aside by the scanner.
macro_rules! proofs {
    ($employer:expr) => {
        items!()
            .filter(evidence::employer_id.eq($employer))
            .filter(evidence_versions::replaced_at.is_null())
            .filter(evidence_versions::redacted_at.is_null())
            .filter(evidence_versions::scan.ne(Scan::Quarantined))
    };
}

/// The items of an employer that can prove something, newest first, at most `most`; and how many there are in all.
///
/// # Errors
/// The database's fault.
pub fn list_proofs(conn: &mut Conn, employer: EmployerId, most: i64) -> Result<(Vec<Item>, i64), AppError> {
    let total = proofs!(employer).select(diesel::dsl::count_star()).first(conn)?;
    let newest = (evidence::added_at.desc(), evidence::id.desc());
    let rows: Vec<Row> = proofs!(employer).order(newest).limit(most).load(conn)?;
    Ok((list(rows)?, total))
}

/// Those of them with these words in their title, newest first; at most `most`.
///
/// # Errors
/// The database's fault.
pub fn list_by_title(
    conn: &mut Conn,
    employer: EmployerId,
    words: &str,
    most: i64,
) -> Result<Vec<Item>, AppError> {
    let rows: Vec<Row> = proofs!(employer)
        .filter(evidence::search_key.like(like_pattern(words)))
        .order((evidence::added_at.desc(), evidence::id.desc()))
        .limit(most)
        .load(conn)?;
    list(rows)
}

/// Those of these items that are there, oldest first.
///
/// # Errors
/// The database's fault.
pub fn list_by_id(conn: &mut Conn, ids: &[EvidenceId]) -> Result<Vec<Item>, AppError> {
    let rows: Vec<Row> = items!()
        .filter(evidence::id.eq_any(ids.to_vec()))
        .filter(evidence_versions::replaced_at.is_null())
        .order((evidence::added_at, evidence::id))
        .load(conn)?;
    list(rows)
}

pub(super) fn list(rows: Vec<Row>) -> Result<Vec<Item>, AppError> {
    rows.into_iter().map(item).collect()
}

fn item(row: Row) -> Result<Item, AppError> {
    let ((id, employer, title, added_at, added_by_name), dates, version) = row;
    let (about_on, current_until, confirmed_current_on, publicity, edits) = dates;
    let version = versions::version(version)?;
    Ok(Item {
        id,
        employer,
        title,
        about_on,
        current_until,
        confirmed_current_on,
        publicity,
        added_at,
        added_by_name,
        edits,
        version,
        held: false,
    })
}

/// Adds an item with its first version.
pub(in crate::evidence) fn add(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    item: &NewItem,
) -> Result<EvidenceId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(evidence::table)
        .values((
            evidence::id.eq(id),
            evidence::employer_id.eq(employer),
            evidence::kind.eq(item.version.content.kind()),
            evidence::title.eq(&item.title),
            evidence::search_key.eq(search_key(&item.title)),
            evidence::about_on.eq(item.about_on),
            evidence::current_until.eq(item.current_until),
            evidence::added_at.eq(now),
            evidence::added_by.eq(person),
            evidence::version.eq(1),
        ))
        .execute(tx.conn())?;
    versions::add_row(tx, id, 1, &item.version)?;
    Ok(id)
}

/// Takes an item out of the library, and out of the answers that name it.
pub(in crate::evidence) fn remove(tx: &mut Tx<'_>, id: EvidenceId) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::delete(answer_evidence::table.filter(answer_evidence::evidence_id.eq(id))).execute(tx.conn())?;
    diesel::update(evidence::table.find(id))
        .set((evidence::removed_at.eq(now), evidence::removed_by.eq(person)))
        .execute(tx.conn())?;
    Ok(())
}
