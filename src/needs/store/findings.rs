//! The `needs_findings` table.

use diesel::prelude::*;

use super::super::rules::{Detail, Finding, FindingSource};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{FindingId, NeedsAssessmentId};
use crate::schema::needs_findings;

crate::stored_as_text!(FindingSource);

type Row = ((FindingId, String, FindingSource, String, String), (String, bool, i32));

const ROW: (
    (
        needs_findings::id,
        needs_findings::key,
        needs_findings::source,
        needs_findings::topic,
        needs_findings::detail,
    ),
    (needs_findings::left_out, needs_findings::is_outdated, needs_findings::version),
) = (
    (
        needs_findings::id,
        needs_findings::key,
        needs_findings::source,
        needs_findings::topic,
        needs_findings::detail,
    ),
    (needs_findings::left_out, needs_findings::is_outdated, needs_findings::version),
);

/// The findings of a needs assessment with those the adviser left out, by topic, source and key.
///
/// # Errors
/// The database's fault, or that of a row nobody here wrote.
pub fn list_findings(conn: &mut Conn, assessment: NeedsAssessmentId) -> Result<Vec<Finding>, AppError> {
    let rows: Vec<Row> =
        needs_findings::table.filter(needs_findings::assessment_id.eq(assessment)).select(ROW).load(conn)?;
    let mut found: Vec<Finding> = rows.into_iter().map(finding).collect::<Result<_, _>>()?;
    found.sort_by(|one, other| {
        (&one.topic, one.source, &one.key).cmp(&(&other.topic, other.source, &other.key))
    });
    Ok(found)
}

fn finding((kept, (left_out, is_outdated, version)): Row) -> Result<Finding, AppError> {
    let (id, key, source, topic, detail) = kept;
    let detail: Detail = serde_json::from_str(&detail).map_err(AppError::fault)?;
    Ok(Finding { id, key, source, topic, detail, left_out, is_outdated, version })
}
