//! The tables `needs_priorities` and `needs_priority_findings`.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::rules::Priority;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{FindingId, NeedsAssessmentId, PriorityId};
use crate::schema::{needs_priorities, needs_priority_findings};

type Row = ((PriorityId, NeedsAssessmentId, i32), (String, String, String), i32);

macro_rules! rows {
    () => {
        needs_priorities::table.select((
            (needs_priorities::id, needs_priorities::assessment_id, needs_priorities::position),
            (needs_priorities::topic, needs_priorities::title, needs_priorities::why),
            needs_priorities::version,
        ))
    };
}

/// The priorities of a needs assessment, the first one first.
///
/// # Errors
/// The database's fault.
pub fn list_priorities(conn: &mut Conn, assessment: NeedsAssessmentId) -> Result<Vec<Priority>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(needs_priorities::assessment_id.eq(assessment))
        .order((needs_priorities::position, needs_priorities::id))
        .load(conn)?;
    with_findings(conn, rows)
}

/// One priority.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_priority(conn: &mut Conn, id: PriorityId) -> Result<Priority, AppError> {
    let row: Row = rows!().filter(needs_priorities::id.eq(id)).first(conn)?;
    with_findings(conn, vec![row])?.pop().ok_or(AppError::NotFound)
}

fn with_findings(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Priority>, AppError> {
    use needs_priority_findings as t;
    let ids: Vec<PriorityId> = rows.iter().map(|row| row.0.0).collect();
    let links: Vec<(PriorityId, FindingId)> = t::table
        .filter(t::priority_id.eq_any(ids))
        .order(t::finding_id)
        .select((t::priority_id, t::finding_id))
        .load(conn)?;
    let mut of: BTreeMap<PriorityId, Vec<FindingId>> = BTreeMap::new();
    for (priority, finding) in links {
        of.entry(priority).or_default().push(finding);
    }
    let priority = |((id, assessment, position), (topic, title, why), version): Row| {
        let findings = of.remove(&id).unwrap_or_default();
        Priority { id, assessment, position, topic, title, why, findings, version }
    };
    Ok(rows.into_iter().map(priority).collect())
}
