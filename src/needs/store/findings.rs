//! The `needs_findings` table.

use diesel::prelude::*;

use super::super::rules::{DETAIL_SHAPE, Detail, Drawn, Finding, FindingSource, put_in_order};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{FindingId, NeedsAssessmentId};
use crate::platform::tx::Tx;
use crate::schema::needs_findings;

crate::stored_as_text!(FindingSource);

type Row = ((FindingId, String, FindingSource, String, String), (String, bool, i32));

/// Selects [`Row`].
macro_rules! rows {
    () => {
        needs_findings::table.select((
            (
                needs_findings::id,
                needs_findings::key,
                needs_findings::source,
                needs_findings::topic,
                needs_findings::detail,
            ),
            (needs_findings::left_out, needs_findings::is_outdated, needs_findings::version),
        ))
    };
}

/// The findings of a needs assessment with those the adviser left out, what matters first.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn list_findings(conn: &mut Conn, assessment: NeedsAssessmentId) -> Result<Vec<Finding>, AppError> {
    let rows: Vec<Row> = rows!().filter(needs_findings::assessment_id.eq(assessment)).load(conn)?;
    let mut found: Vec<Finding> = rows.into_iter().map(finding).collect::<Result<_, _>>()?;
    put_in_order(&mut found);
    Ok(found)
}

fn finding((kept, (left_out, is_outdated, version)): Row) -> Result<Finding, AppError> {
    let (id, key, source, topic, detail) = kept;
    let detail: Detail = serde_json::from_str(&detail).map_err(AppError::fault)?;
    Ok(Finding { id, key, source, topic, detail, left_out, is_outdated, version })
}

/// Writes down a new finding.
pub(in crate::needs) fn add_finding(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    drawn: &Drawn,
) -> Result<FindingId, AppError> {
    use needs_findings as t;
    let id = tx.new_id();
    let row = (
        t::id.eq(id),
        t::assessment_id.eq(assessment),
        t::key.eq(&drawn.key),
        t::source.eq(drawn.source),
        t::topic.eq(&drawn.topic),
        t::detail.eq(json(&drawn.detail)?),
        t::detail_shape.eq(DETAIL_SHAPE),
        t::left_out.eq(""),
        t::is_outdated.eq(false),
        t::version.eq(1),
    );
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    Ok(id)
}

/// What a finding says from now on; why it was left out stays.
pub(in crate::needs) fn set_finding(tx: &mut Tx<'_>, id: FindingId, drawn: &Drawn) -> Result<(), AppError> {
    use needs_findings as t;
    diesel::update(t::table.find(id))
        .set((
            t::source.eq(drawn.source),
            t::topic.eq(&drawn.topic),
            t::detail.eq(json(&drawn.detail)?),
            t::detail_shape.eq(DETAIL_SHAPE),
            t::is_outdated.eq(false),
            t::version.eq(t::version + 1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Leaves a finding out, or takes it in again, when it is at version `seen`.
pub(in crate::needs) fn set_left_out(
    tx: &mut Tx<'_>,
    id: FindingId,
    seen: i32,
    why: &str,
) -> Result<(), AppError> {
    use needs_findings as t;
    let of = t::table.filter(t::id.eq(id)).filter(t::version.eq(seen));
    let changed =
        diesel::update(of).set((t::left_out.eq(why), t::version.eq(seen + 1))).execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Marks findings that would not be drawn any more.
pub(in crate::needs) fn set_outdated(tx: &mut Tx<'_>, ids: &[FindingId]) -> Result<(), AppError> {
    use needs_findings as t;
    diesel::update(t::table.filter(t::id.eq_any(ids.to_vec())))
        .set((t::is_outdated.eq(true), t::version.eq(t::version + 1)))
        .execute(tx.conn())?;
    Ok(())
}

/// Removes findings.
pub(in crate::needs) fn remove_findings(tx: &mut Tx<'_>, ids: &[FindingId]) -> Result<(), AppError> {
    use needs_findings as t;
    diesel::delete(t::table.filter(t::id.eq_any(ids.to_vec()))).execute(tx.conn())?;
    Ok(())
}

fn json(detail: &Detail) -> Result<String, AppError> {
    serde_json::to_string(detail).map_err(AppError::fault)
}
