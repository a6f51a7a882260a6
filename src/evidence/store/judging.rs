//! Who judges what relies on an item: the assessor it is allocated to, the panel whose case it is. Each sees the version
//! the submission holds.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::employers::{self, Employer, Judge, Judged};
use crate::platform::access::{Actor, Relation};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EvidenceId, EvidenceVersionId, SubmissionId};
use crate::schema::evidence_holds;

/// How `actor` stands to an item of an employer. Where only an employer is in question a panel's member is one of any
/// scheme and place; here only of a panel that has a case which relies on the item.
pub(super) fn relation(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    employer: &Employer,
) -> Result<Relation, AppError> {
    let held = list_held(conn, actor, item, employer)?;
    let judged: Vec<Judged> = held.into_iter().map(|(judged, _)| judged).collect();
    employers::relation_of_judge(conn, actor, employer, &judged)
}

/// The versions of an item that `actor` judges, the one held last first.
pub(in crate::evidence) fn list_judged(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    employer: &Employer,
) -> Result<Vec<EvidenceVersionId>, AppError> {
    let held = list_held(conn, actor, item, employer)?;
    let opens = |judged: &Judged| matches!(judged.judge, Judge::Assessor | Judge::Panel);
    Ok(held.into_iter().filter(|(judged, _)| opens(judged)).map(|(_, version)| version).collect())
}

/// The submissions `actor` judges that hold an item, with the version each holds.
fn list_held(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    employer: &Employer,
) -> Result<Vec<(Judged, EvidenceVersionId)>, AppError> {
    let judged = employers::list_judged(conn, actor, employer)?;
    if judged.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(SubmissionId, EvidenceVersionId)> = evidence_holds::table
        .filter(evidence_holds::evidence_id.eq(item))
        .select((evidence_holds::submission_id, evidence_holds::version_id))
        .load(conn)?;
    let held: HashMap<SubmissionId, EvidenceVersionId> = rows.into_iter().collect();
    let with_version = |judged: Judged| Some((judged, *held.get(&judged.submission)?));
    Ok(judged.into_iter().filter_map(with_version).collect())
}
