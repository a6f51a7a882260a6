//! Taking content away for good: rows first, bytes after.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::evidence::rules::{Item, Kind, REDACTED_TITLE};
use crate::platform::db::{Conn, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId, EvidenceVersionId};
use crate::platform::tx::Tx;
use crate::schema::{evidence, evidence_versions, needs_photographs};

/// A version whose content is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::evidence) struct Doomed {
    pub(in crate::evidence) version: EvidenceVersionId,
    pub(in crate::evidence) item: EvidenceId,
    /// What the item is called.
    pub(in crate::evidence) title: String,
    pub(in crate::evidence) kind: Kind,
    pub(in crate::evidence) sha256: Option<String>,
    /// Whether the item was taken out of the library before.
    pub(in crate::evidence) removed: bool,
}

type Row = (EvidenceVersionId, EvidenceId, String, Kind, Option<String>, bool);

/// Every version of an item that still has content, then those of other items of the same employer that have the same
/// bytes.
pub(in crate::evidence) fn list_doomed(conn: &mut Conn, item: &Item) -> Result<Vec<Doomed>, AppError> {
    let mut found: Vec<Doomed> = of_item(conn, item.id)?;
    let hashes: Vec<String> = found.iter().filter_map(Doomed::file).map(str::to_owned).collect();
    let same = same_bytes(conn, item.employer, hashes)?;
    found.extend(same.into_iter().filter(|twin| twin.item != item.id));
    Ok(found)
}

/// Selects [`Row`] from versions with content, with their items.
macro_rules! rows {
    () => {
        evidence_versions::table
            .inner_join(evidence::table)
            .filter(evidence_versions::redacted_at.is_null())
            .order((evidence::added_at, evidence_versions::number))
            .select((
                evidence_versions::id,
                evidence::id,
                evidence::title,
                evidence_versions::kind,
                evidence_versions::sha256,
                evidence::removed_at.is_not_null(),
            ))
    };
}

fn of_item(conn: &mut Conn, item: EvidenceId) -> Result<Vec<Doomed>, AppError> {
    let rows: Vec<Row> = rows!().filter(evidence::id.eq(item)).load(conn)?;
    Ok(rows.into_iter().map(doomed).collect())
}

fn same_bytes(conn: &mut Conn, employer: EmployerId, hashes: Vec<String>) -> Result<Vec<Doomed>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(evidence::employer_id.eq(employer))
        .filter(evidence_versions::kind.eq(Kind::File))
        .filter(evidence_versions::sha256.eq_any(hashes))
        .load(conn)?;
    Ok(rows.into_iter().map(doomed).collect())
}

fn doomed((version, item, title, kind, sha256, removed): Row) -> Doomed {
    Doomed { version, item, title, kind, sha256, removed }
}

impl Doomed {
    /// The bytes it has in the file store.
    pub(in crate::evidence) fn file(&self) -> Option<&str> {
        self.sha256.as_deref().filter(|_| self.kind == Kind::File)
    }
}

/// Takes the content of a version away. The hash of a file stays; that of a short text does not, since the text could be
/// guessed from it.
pub(in crate::evidence) fn set_redacted(
    tx: &mut Tx<'_>,
    doomed: &Doomed,
    reason: &str,
) -> Result<(), AppError> {
    let (now, person, nothing) = (tx.now(), tx.person()?, None::<String>);
    diesel::update(evidence_versions::table.find(doomed.version))
        .set((
            evidence_versions::note.eq(&nothing),
            evidence_versions::url.eq(&nothing),
            evidence_versions::file_name.eq(&nothing),
            evidence_versions::sha256.eq(doomed.file()),
            evidence_versions::suspicions.eq(&nothing),
            evidence_versions::redacted_at.eq(now),
            evidence_versions::redacted_by.eq(person),
            evidence_versions::redaction_reason.eq(reason),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Replaces the titles of items whose newest version has no content any more; returns those items.
pub(in crate::evidence) fn set_neutral_titles(
    tx: &mut Tx<'_>,
    items: &BTreeSet<EvidenceId>,
) -> Result<Vec<EvidenceId>, AppError> {
    let ids: Vec<EvidenceId> = items.iter().copied().collect();
    let blank: Vec<EvidenceId> = evidence_versions::table
        .filter(evidence_versions::evidence_id.eq_any(ids))
        .filter(evidence_versions::replaced_at.is_null())
        .filter(evidence_versions::redacted_at.is_not_null())
        .select(evidence_versions::evidence_id)
        .load(tx.conn())?;
    diesel::update(evidence::table.filter(evidence::id.eq_any(blank.clone())))
        .set((
            evidence::title.eq(REDACTED_TITLE),
            evidence::search_key.eq(search_key(REDACTED_TITLE)),
            evidence::version.eq(evidence::version + 1),
        ))
        .execute(tx.conn())?;
    Ok(blank)
}

/// Those of these hashes whose bytes no version and no photograph of a walk-round needs any more: what was redacted, and
/// what was taken out of a library, needs none.
pub(in crate::evidence) fn list_unnamed(conn: &mut Conn, hashes: &[String]) -> Result<Vec<String>, AppError> {
    let mut named: Vec<String> = evidence_versions::table
        .inner_join(evidence::table)
        .filter(evidence_versions::kind.eq(Kind::File))
        .filter(evidence_versions::redacted_at.is_null())
        .filter(evidence::removed_at.is_null())
        .filter(evidence_versions::sha256.assume_not_null().eq_any(hashes.to_vec()))
        .select(evidence_versions::sha256.assume_not_null())
        .load(conn)?;
    let pictured = needs_photographs::table.filter(needs_photographs::sha256.eq_any(hashes.to_vec()));
    named.extend(pictured.select(needs_photographs::sha256).load::<String>(conn)?);
    Ok(hashes.iter().filter(|hash| !named.contains(hash)).cloned().collect())
}

/// Items that an update of the program left without a search key, at most `most`, with their titles.
pub(in crate::evidence) fn list_without_key(
    conn: &mut Conn,
    most: i64,
) -> Result<Vec<(EvidenceId, String)>, AppError> {
    let without = evidence::table.filter(evidence::search_key.eq("")).limit(most);
    Ok(without.select((evidence::id, evidence::title)).load(conn)?)
}

/// Gives an item its search key.
pub(in crate::evidence) fn set_key(tx: &mut Tx<'_>, id: EvidenceId, title: &str) -> Result<(), AppError> {
    let key = evidence::search_key.eq(search_key(title));
    diesel::update(evidence::table.find(id)).set(key).execute(tx.conn())?;
    Ok(())
}
