//! Versions of an item.

use crate::evidence::rules::{Content, Item, NewVersion, Renewal, RenewalDraft, Source, StoredFile, Upload};
use crate::evidence::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::files::Files;
use crate::platform::ids::EvidenceId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Puts what a form brought into the file store, if it is a file. What is then not added leaves bytes that nothing
/// names; the daily sweep takes them.
///
/// # Errors
/// When the file store does not take the file.
pub async fn keep_version(files: &Files, source: Source) -> Result<NewVersion, AppError> {
    let (kind, upload) = match source {
        Source::Link(link) => return Ok(Content::Link(link).into()),
        Source::Note(note) => return Ok(Content::Note(note).into()),
        Source::File(kind, upload) => (kind, upload),
    };
    let Upload { name, bytes, pages, suspicions, scan } = upload;
    let byte_size = i64::try_from(bytes.len()).map_err(AppError::fault)?;
    let sha256 = files.put(bytes).await?;
    let file = StoredFile { name, media_type: kind.media_type().into(), byte_size, sha256 };
    Ok(NewVersion { content: Content::File(file), pages, suspicions, scan })
}

/// Puts the file of a draft into the file store, as [`keep_version`] does.
///
/// # Errors
/// When the file store does not take the file.
pub async fn keep_renewal(files: &Files, draft: RenewalDraft) -> Result<Renewal, AppError> {
    let RenewalDraft { about_on, current_until, source } = draft;
    Ok(Renewal { about_on, current_until, version: keep_version(files, source).await? })
}

/// Puts a new version of an item in the place of the newest; that says that it is current, too. What submissions hold
/// stays as it is.
///
/// # Errors
/// [`AppError::Stale`] when the item changed since the person saw it as of `edits`; when the person may not.
pub fn add_version(tx: &mut Tx<'_>, id: EvidenceId, edits: i32, new: &Renewal) -> Result<Item, AppError> {
    let actor = tx.actor();
    let item = store::get(tx.conn(), id)?;
    may(Act::EditEvidence, &store::relation(tx.conn(), actor, &item)?)?;
    let version = new.version.clone().looked_into(tx.today());
    let new = Renewal { version, ..new.clone() };
    let number = store::add_version(tx, id, edits, &new)?;
    let event = Event::new("evidence-version-added").employer(item.employer).subject(id);
    tx.record(event.with("title", item.title.as_str()).with("number", number))?;
    store::get(tx.conn(), id)
}
