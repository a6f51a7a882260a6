//! The `drafts` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::rules::{Draft, Named};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{DraftId, PersonId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::drafts;
use crate::scheme::pack::PackFile;

/// The shape of the JSON in `drafts.files`.
const FILES_VERSION: i32 = 1;

/// A draft, as lists name it.
pub(super) struct Listed {
    pub(super) id: DraftId,
    pub(super) slug: String,
    pub(super) label: String,
    pub(super) uploaded_at: NaiveDateTime,
    pub(super) uploaded_by: PersonId,
}

/// A file as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    text: String,
}

/// The drafts of these schemes, the newest first.
pub(super) fn list(conn: &mut Conn, schemes: &[SchemeId]) -> Result<Vec<Listed>, AppError> {
    let rows: Vec<(DraftId, String, String, NaiveDateTime, PersonId)> = drafts::table
        .filter(drafts::scheme_id.eq_any(schemes))
        .order((drafts::uploaded_at.desc(), drafts::id.desc()))
        .select((drafts::id, drafts::slug, drafts::label, drafts::uploaded_at, drafts::uploaded_by))
        .limit(500)
        .load(conn)?;
    let listed =
        |(id, slug, label, uploaded_at, uploaded_by)| Listed { id, slug, label, uploaded_at, uploaded_by };
    Ok(rows.into_iter().map(listed).collect())
}

/// A draft, unless it is gone.
pub(super) fn find(conn: &mut Conn, id: DraftId) -> Result<Option<Draft>, AppError> {
    type Row = (SchemeId, String, String, String, NaiveDateTime, PersonId);
    let row: Option<Row> = drafts::table
        .find(id)
        .select((
            drafts::scheme_id,
            drafts::slug,
            drafts::label,
            drafts::files,
            drafts::uploaded_at,
            drafts::uploaded_by,
        ))
        .first(conn)
        .optional()?;
    let Some((scheme, slug, label, files, uploaded_at, uploaded_by)) = row else { return Ok(None) };
    let files: Vec<Kept> = serde_json::from_str(&files).map_err(AppError::fault)?;
    let files = files.into_iter().map(|file| PackFile { name: file.name, text: file.text }).collect();
    Ok(Some(Draft { id, scheme, slug, label, files, uploaded_at, uploaded_by }))
}

pub(super) fn add(
    tx: &mut Tx<'_>,
    scheme: SchemeId,
    named: &Named,
    files: &[PackFile],
) -> Result<DraftId, AppError> {
    let id: DraftId = tx.new_id();
    let (now, by) = (tx.now(), tx.person()?);
    let kept: Vec<Kept> =
        files.iter().map(|file| Kept { name: file.name.clone(), text: file.text.clone() }).collect();
    diesel::insert_into(drafts::table)
        .values((
            drafts::id.eq(id),
            drafts::scheme_id.eq(scheme),
            drafts::slug.eq(&named.slug),
            drafts::label.eq(&named.label),
            drafts::files.eq(serde_json::to_string(&kept).map_err(AppError::fault)?),
            drafts::files_version.eq(FILES_VERSION),
            drafts::uploaded_at.eq(now),
            drafts::uploaded_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

pub(super) fn remove(tx: &mut Tx<'_>, id: DraftId) -> Result<(), AppError> {
    diesel::delete(drafts::table.find(id)).execute(tx.conn())?;
    Ok(())
}
