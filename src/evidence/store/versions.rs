//! The `evidence_versions` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::evidence::rules::{
    Content, Kind, NewVersion, Redaction, Renewal, Scan, StoredFile, Suspicion, Version,
};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EvidenceId, EvidenceVersionId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::{evidence, evidence_versions, people};

diesel::alias!(people as adders: Adders);

/// The columns of a version, with who added it.
pub(super) type VersionRow = (
    (EvidenceVersionId, i32, Kind, Option<NaiveDateTime>),
    (Option<String>, Option<String>, Option<String>, Option<String>, Option<i64>),
    (Option<String>, Option<i32>, NaiveDateTime, String),
    (Scan, Option<String>, Option<NaiveDateTime>, Option<PersonId>),
    (Option<NaiveDateTime>, Option<PersonId>, Option<String>),
);

/// Selects [`VersionRow`]; who added it comes from the alias [`adders`].
macro_rules! version_columns {
    () => {
        (
            (
                evidence_versions::id,
                evidence_versions::number,
                evidence_versions::kind,
                evidence_versions::replaced_at,
            ),
            (
                evidence_versions::note,
                evidence_versions::url,
                evidence_versions::file_name,
                evidence_versions::media_type,
                evidence_versions::byte_size,
            ),
            (
                evidence_versions::sha256,
                evidence_versions::pages,
                evidence_versions::added_at,
                $crate::evidence::store::versions::adders.field(people::name),
            ),
            (
                evidence_versions::scan,
                evidence_versions::suspicions,
                evidence_versions::suspicions_settled_at,
                evidence_versions::suspicions_settled_by,
            ),
            (
                evidence_versions::redacted_at,
                evidence_versions::redacted_by,
                evidence_versions::redaction_reason,
            ),
        )
    };
}

pub(super) use version_columns;

/// Every version of an item, newest first.
pub(in crate::evidence) fn list_versions(
    conn: &mut Conn,
    item: EvidenceId,
) -> Result<Vec<Version>, AppError> {
    let rows: Vec<VersionRow> = evidence_versions::table
        .inner_join(adders.on(adders.field(people::id).eq(evidence_versions::added_by)))
        .filter(evidence_versions::evidence_id.eq(item))
        .order(evidence_versions::number.desc())
        .select(version_columns!())
        .load(conn)?;
    rows.into_iter().map(version).collect()
}

/// The version of an item with this number.
pub(in crate::evidence) fn get_version(
    conn: &mut Conn,
    item: EvidenceId,
    number: i32,
) -> Result<Version, AppError> {
    let row: VersionRow = evidence_versions::table
        .inner_join(adders.on(adders.field(people::id).eq(evidence_versions::added_by)))
        .filter(evidence_versions::evidence_id.eq(item))
        .filter(evidence_versions::number.eq(number))
        .select(version_columns!())
        .first(conn)?;
    version(row)
}

pub(super) fn version(row: VersionRow) -> Result<Version, AppError> {
    let ((id, number, kind, replaced_at), held, (sha256, pages, added_at, added_by_name), checked, redacted) =
        row;
    let (scan, suspicions, settled_at, settled_by) = checked;
    let redaction = match redacted {
        (Some(at), Some(by), reason) => Some(Redaction { at, by, reason: reason.unwrap_or_default() }),
        _ => None,
    };
    let content = match redaction {
        Some(_) => None,
        None => Some(content(id, kind, held, sha256.as_deref())?),
    };
    let suspicions: Option<Vec<Suspicion>> =
        suspicions.map(|text| serde_json::from_str(&text)).transpose().map_err(AppError::fault)?;
    Ok(Version {
        id,
        number,
        kind,
        content,
        sha256,
        pages,
        added_at,
        added_by_name,
        is_newest: replaced_at.is_none(),
        scan,
        suspicions: suspicions.unwrap_or_default(),
        settled: settled_at.zip(settled_by),
        redaction,
    })
}

type Held = (Option<String>, Option<String>, Option<String>, Option<String>, Option<i64>);

fn content(id: EvidenceVersionId, kind: Kind, held: Held, sha256: Option<&str>) -> Result<Content, AppError> {
    Ok(match (kind, held, sha256) {
        (Kind::File, (_, _, Some(name), Some(media_type), Some(byte_size)), Some(sha256)) => {
            Content::File(StoredFile { name, media_type, byte_size, sha256: sha256.to_owned() })
        }
        (Kind::File, _, _) => {
            return Err(AppError::fault(format!("the file of the version {id} is not described")));
        }
        (Kind::Link, (_, url, ..), _) => Content::Link(url.unwrap_or_default()),
        (Kind::Note, (note, ..), _) => Content::Note(note.unwrap_or_default()),
    })
}

/// Puts a version in the place of the newest one; returns its number. When a colleague was quicker than `edits`,
/// [`AppError::Stale`].
pub(in crate::evidence) fn add_version(
    tx: &mut Tx<'_>,
    item: EvidenceId,
    edits: i32,
    new: &Renewal,
) -> Result<i32, AppError> {
    let (now, today) = (tx.now(), tx.today());
    let changed = diesel::update(evidence::table.find(item).filter(evidence::version.eq(edits)))
        .set((
            evidence::kind.eq(new.version.content.kind()),
            evidence::current_until.eq(new.current_until),
            evidence::confirmed_current_on.eq(today),
            evidence::version.eq(edits + 1),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(AppError::Stale);
    }
    if let Some(day) = new.about_on {
        diesel::update(evidence::table.find(item)).set(evidence::about_on.eq(day)).execute(tx.conn())?;
    }
    let newest = evidence_versions::table
        .filter(evidence_versions::evidence_id.eq(item))
        .filter(evidence_versions::replaced_at.is_null());
    let last: i32 = newest.select(evidence_versions::number).first(tx.conn())?;
    diesel::update(newest).set(evidence_versions::replaced_at.eq(now)).execute(tx.conn())?;
    add_row(tx, item, last + 1, &new.version)?;
    Ok(last + 1)
}

pub(super) fn add_row(
    tx: &mut Tx<'_>,
    item: EvidenceId,
    number: i32,
    new: &NewVersion,
) -> Result<EvidenceVersionId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let (file, link, note) = match &new.content {
        Content::File(file) => (Some(file), None, None),
        Content::Link(link) => (None, Some(link), None),
        Content::Note(note) => (None, None, Some(note)),
    };
    let sha256 = match &new.content {
        Content::File(file) => file.sha256.clone(),
        Content::Link(text) | Content::Note(text) => hex::encode(Sha256::digest(text.as_bytes())),
    };
    diesel::insert_into(evidence_versions::table)
        .values((
            (
                evidence_versions::id.eq(id),
                evidence_versions::evidence_id.eq(item),
                evidence_versions::number.eq(number),
                evidence_versions::kind.eq(new.content.kind()),
                evidence_versions::note.eq(note),
                evidence_versions::url.eq(link),
                evidence_versions::file_name.eq(file.map(|file| &file.name)),
            ),
            (
                evidence_versions::media_type.eq(file.map(|file| &file.media_type)),
                evidence_versions::byte_size.eq(file.map(|file| file.byte_size)),
                evidence_versions::sha256.eq(sha256),
                evidence_versions::pages.eq(new.pages),
                evidence_versions::added_at.eq(now),
                evidence_versions::added_by.eq(person),
                evidence_versions::scan.eq(new.scan),
                evidence_versions::suspicions.eq(suspicions(&new.suspicions)?),
            ),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// As stored: nothing where nothing was found.
fn suspicions(found: &[Suspicion]) -> Result<Option<String>, AppError> {
    if found.is_empty() {
        return Ok(None);
    }
    serde_json::to_string(found).map(Some).map_err(AppError::fault)
}
