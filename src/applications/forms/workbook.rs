//! A workbook as it arrives, and what a person chose on the page that shows what it would change.

use actix_multipart::{Field, Multipart};
use actix_web::{HttpRequest, web};
use futures_util::TryStreamExt;

use crate::applications::rules::{MOST_MEGABYTES, WorkbookChoices, WorkbookComparison, WorkbookRefusal};
use crate::platform::error::{AppError, FieldErrors, Refusal};
use crate::platform::ids::WorkbookId;
use crate::platform::web::Posted;

/// The name of the field with the file.
pub const FILE: &str = "file";
/// What stands before the code of a criterion in the name of the field with the version that was shown.
pub const SEEN: &str = "seen-";
/// What stands before the code of a criterion in the name of the field with the choice.
pub const CHOICE: &str = "choice-";

/// The most bytes that are kept.
const MOST_BYTES: usize = MOST_MEGABYTES * 1024 * 1024;
/// How many times the limit an upload may have before the rest of it is not even waited for.
const PATIENCE: usize = 8;
/// The longest file name that is kept, in characters.
const LONGEST_NAME: usize = 100;

/// Reads the upload: the name of the file and its bytes. Ask first whether the visitor may send it.
///
/// # Errors
/// [`AppError::Invalid`] at the field when it is missing or too large; [`AppError::Refused`] when the form breaks off or
/// cannot be read.
pub async fn receive(request: &HttpRequest, payload: web::Payload) -> Result<(String, Vec<u8>), AppError> {
    let mut parts = Multipart::new(request.headers(), payload);
    let mut size = 0_usize;
    let mut arrived = None;
    while let Some(mut part) = parts.try_next().await.map_err(unreadable)? {
        let name = part.content_disposition().and_then(|about| about.get_filename()).map(last_part);
        let bytes = read_part(&mut part, &mut size).await?;
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            arrived = Some((name, bytes));
        }
    }
    if size > MOST_BYTES {
        return Err(refused(WorkbookRefusal::TooLarge));
    }
    arrived.ok_or_else(|| refused(WorkbookRefusal::Missing))
}

/// Past the limit nothing is kept, so that the browser gets to the end of its sending and to our answer.
async fn read_part(part: &mut Field, size: &mut usize) -> Result<Vec<u8>, AppError> {
    let mut kept = Vec::new();
    while let Some(bytes) = part.try_next().await.map_err(unreadable)? {
        *size += bytes.len();
        if *size > MOST_BYTES * PATIENCE {
            return Err(AppError::Refused("refused-form-too-large".into()));
        }
        if *size <= MOST_BYTES {
            kept.extend_from_slice(&bytes);
        }
    }
    Ok(kept)
}

/// The name without folders and without characters that no name needs.
fn last_part(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|character| !character.is_control()).take(LONGEST_NAME).collect()
}

/// The reason a workbook is not taken, at the field it was chosen in.
pub fn refused(refusal: WorkbookRefusal) -> AppError {
    AppError::field(FILE, refusal.text())
}

fn unreadable<E>(_: E) -> AppError {
    AppError::Refused("refused-form-unreadable".into())
}

/// Which workbook is taken over, and how. `found` is what the page shows now.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each conflict without a choice; [`AppError::Stale`] when the form names no
/// workbook.
pub fn choices(
    posted: &Posted,
    found: &WorkbookComparison,
) -> Result<(WorkbookId, WorkbookChoices), AppError> {
    let workbook = posted.text("workbook").parse().map_err(|_| AppError::Stale)?;
    let (mut choices, mut errors) = (WorkbookChoices::default(), FieldErrors::default());
    for difference in &found.differences {
        let code = &difference.code;
        if let Ok(version) = posted.text(&format!("{SEEN}{code}")).parse() {
            choices.seen.insert(code.clone(), version);
        }
        let field = format!("{CHOICE}{code}");
        match posted.text(&field) {
            "kept" => drop(choices.kept.insert(code.clone())),
            "taken" => drop(choices.taken.insert(code.clone())),
            _ if difference.is_conflict => errors.add(&field, "workbook-choice-missing"),
            _ => {}
        }
    }
    errors.none()?;
    Ok((workbook, choices))
}
