//! The table `marks`.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::assessments::rules::Finding;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AssessmentId, MarkId};
use crate::platform::tx::Tx;
use crate::schema::marks;
use crate::scheme::{CriterionCode, Mark};

/// A finding as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Its key.
    pub id: MarkId,
    /// What the assessor found.
    pub finding: Finding,
    /// When it was saved last, in UTC.
    pub saved_at: NaiveDateTime,
    /// Counts its changes.
    pub version: i32,
}

type Row = (MarkId, String, Option<i32>, Option<bool>, String, NaiveDateTime, i32);
type Columns = (
    marks::id,
    marks::criterion,
    marks::mark,
    marks::excused,
    marks::rationale,
    marks::saved_at,
    marks::version,
);
const COLUMNS: Columns = (
    marks::id,
    marks::criterion,
    marks::mark,
    marks::excused,
    marks::rationale,
    marks::saved_at,
    marks::version,
);

fn scored(row: Row) -> Result<(CriterionCode, Scored), AppError> {
    let (id, criterion, mark, excused, rationale, saved_at, version) = row;
    let mark = mark.map(|number| u8::try_from(number).map_err(AppError::fault)).transpose()?;
    let mark = mark.map(|number| Mark::try_from(number).map_err(AppError::fault)).transpose()?;
    let finding = Finding { excused, mark, rationale };
    let code = criterion.parse().map_err(AppError::fault)?;
    Ok((code, Scored { id, finding, saved_at, version }))
}

/// Every finding of an assessment.
///
/// # Errors
/// The database's fault.
pub fn list_marks(
    conn: &mut Conn,
    assessment: AssessmentId,
) -> Result<BTreeMap<CriterionCode, Scored>, AppError> {
    let rows: Vec<Row> =
        marks::table.filter(marks::assessment_id.eq(assessment)).select(COLUMNS).load(conn)?;
    rows.into_iter().map(scored).collect()
}

/// Keeps the first finding on a criterion.
///
/// # Errors
/// [`AppError::Stale`] when there is one.
pub fn add_mark(
    tx: &mut Tx<'_>,
    assessment: AssessmentId,
    criterion: &CriterionCode,
    finding: &Finding,
) -> Result<(), AppError> {
    let id: MarkId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(marks::table)
        .values((
            marks::id.eq(id),
            marks::assessment_id.eq(assessment),
            marks::criterion.eq(criterion.as_str()),
            marks::mark.eq(finding.mark.map(|mark| i32::from(mark.number()))),
            marks::excused.eq(finding.excused),
            marks::rationale.eq(&finding.rationale),
            marks::saved_at.eq(now),
            marks::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Puts a finding in the place of the one with this version.
///
/// # Errors
/// [`AppError::Stale`] when it changed in the meantime.
pub fn set_mark(tx: &mut Tx<'_>, id: MarkId, version: i32, finding: &Finding) -> Result<(), AppError> {
    let now = tx.now();
    let changed = diesel::update(marks::table.find(id).filter(marks::version.eq(version)))
        .set((
            marks::mark.eq(finding.mark.map(|mark| i32::from(mark.number()))),
            marks::excused.eq(finding.excused),
            marks::rationale.eq(&finding.rationale),
            marks::saved_at.eq(now),
            marks::version.eq(version + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}
