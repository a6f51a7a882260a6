//! What the virus scanner and people say of versions.

use diesel::prelude::*;

use crate::evidence::rules::{Scan, Waiting};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceVersionId;
use crate::platform::tx::Tx;
use crate::schema::{evidence, evidence_versions};

/// Versions whose file waits for the scanner, oldest first, at most `most`.
pub(in crate::evidence) fn list_waiting(conn: &mut Conn, most: i64) -> Result<Vec<Waiting>, AppError> {
    let rows: Vec<(EvidenceVersionId, Option<String>, _)> = evidence_versions::table
        .inner_join(evidence::table)
        .filter(evidence_versions::scan.eq(Scan::Pending))
        .filter(evidence_versions::redacted_at.is_null())
        .filter(evidence::removed_at.is_null())
        .order((evidence_versions::added_at, evidence_versions::id))
        .limit(most)
        .select((evidence_versions::id, evidence_versions::sha256, evidence_versions::added_by))
        .load(conn)?;
    let waiting = |(version, sha256, added_by)| Some(Waiting { version, sha256: sha256?, added_by });
    Ok(rows.into_iter().filter_map(waiting).collect())
}

/// Notes what the scanner said; `false` when it was noted already.
pub(in crate::evidence) fn set_scan(
    tx: &mut Tx<'_>,
    version: EvidenceVersionId,
    scan: Scan,
) -> Result<bool, AppError> {
    let now = tx.now();
    let waiting = evidence_versions::table.find(version).filter(evidence_versions::scan.eq(Scan::Pending));
    let changed = diesel::update(waiting)
        .set((evidence_versions::scan.eq(scan), evidence_versions::scanned_at.eq(now)))
        .execute(tx.conn())?;
    Ok(changed > 0)
}

/// Notes who said that a version holds no personal data.
pub(in crate::evidence) fn set_settled(tx: &mut Tx<'_>, version: EvidenceVersionId) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    diesel::update(evidence_versions::table.find(version))
        .set((
            evidence_versions::suspicions_settled_at.eq(now),
            evidence_versions::suspicions_settled_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}
