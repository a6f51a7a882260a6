//! The `evidence_holds` table: the version of each item that a submission relies on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::items::{self, Row, items, list_by_id};
use crate::evidence::rules::Item;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EvidenceId, EvidenceVersionId, SubmissionId};
use crate::platform::tx::Tx;
use crate::schema::{applications, evidence, evidence_holds, evidence_versions, people, submissions};

/// Holds the version of an item that is before the submitter, and the day it is about.
pub(in crate::evidence) fn add_hold(
    tx: &mut Tx<'_>,
    submission: SubmissionId,
    item: &Item,
) -> Result<(), AppError> {
    diesel::insert_into(evidence_holds::table)
        .values((
            evidence_holds::submission_id.eq(submission),
            evidence_holds::evidence_id.eq(item.id),
            evidence_holds::version_id.eq(item.version.id),
            evidence_holds::about_on.eq(item.about_on),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Whether an application that was submitted, and not withdrawn since, relies on an item.
pub(in crate::evidence) fn is_relied_on(conn: &mut Conn, id: EvidenceId) -> Result<bool, AppError> {
    let holds = evidence_holds::table
        .inner_join(submissions::table.inner_join(applications::table))
        .filter(evidence_holds::evidence_id.eq(id))
        .filter(applications::status.ne("withdrawn"));
    Ok(diesel::select(diesel::dsl::exists(holds)).get_result(conn)?)
}

/// An item as whoever judges sees it: with a version that was handed in, on the day it was said to be about then, and
/// without what was said of the item since.
pub(in crate::evidence) fn get_as_held(
    conn: &mut Conn,
    version: EvidenceVersionId,
) -> Result<Item, AppError> {
    let about_on: Option<NaiveDate> = evidence_holds::table
        .inner_join(submissions::table)
        .filter(evidence_holds::version_id.eq(version))
        .order(submissions::submitted_at.desc())
        .select(evidence_holds::about_on)
        .first(conn)?;
    let item = items::get_with(conn, version)?;
    Ok(Item { about_on, current_until: None, confirmed_current_on: None, held: true, ..item })
}

/// Those of these items that are there, oldest first: each as a submission holds it, and as it is where the submission
/// does not hold it.
///
/// # Errors
/// The database's fault.
pub fn list_as_held(
    conn: &mut Conn,
    submission: SubmissionId,
    ids: &[EvidenceId],
) -> Result<Vec<Item>, AppError> {
    let holds: Vec<(EvidenceVersionId, Option<NaiveDate>)> = evidence_holds::table
        .filter(evidence_holds::submission_id.eq(submission))
        .filter(evidence_holds::evidence_id.eq_any(ids.to_vec()))
        .select((evidence_holds::version_id, evidence_holds::about_on))
        .load(conn)?;
    let versions: Vec<EvidenceVersionId> = holds.iter().map(|(version, _)| *version).collect();
    let rows: Vec<Row> = items!().filter(evidence_versions::id.eq_any(versions)).load(conn)?;
    let days: BTreeMap<_, _> = holds.into_iter().collect();
    let as_held = |item: Item| {
        let about_on = days.get(&item.version.id).copied().flatten();
        Item { about_on, held: true, ..item }
    };
    let mut found: Vec<Item> = items::list(rows)?.into_iter().map(as_held).collect();
    let missing: Vec<EvidenceId> =
        ids.iter().filter(|id| found.iter().all(|item| item.id != **id)).copied().collect();
    if !missing.is_empty() {
        found.extend(list_by_id(conn, &missing)?);
    }
    found.sort_by_key(|item| (item.added_at, item.id));
    Ok(found)
}
