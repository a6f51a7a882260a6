//! The upload of a pack: many files in one form, each read as text.

use actix_multipart::{Field, Multipart};
use actix_web::{HttpRequest, web};
use futures_util::TryStreamExt;

use super::rules::{MOST_BYTES, MOST_FILES};
use crate::platform::error::AppError;
use crate::platform::text::Text;
use crate::scheme::pack::PackFile;

/// The name of the field.
const FIELD: &str = "files";

/// How many times the limit an upload may have before the rest of it is not even waited for.
const PATIENCE: usize = 4;

/// Reads the files of a pack. Ask first whether the visitor may send them.
///
/// # Errors
/// [`AppError::Invalid`] when they cannot be a pack; [`AppError::Refused`] when the form cannot be read.
pub async fn receive(request: &HttpRequest, payload: web::Payload) -> Result<Vec<PackFile>, AppError> {
    let mut parts = Multipart::new(request.headers(), payload);
    let (mut arrived, mut size) = (Vec::new(), 0_usize);
    while let Some(mut part) = parts.try_next().await.map_err(unreadable)? {
        let is_ours = part.name() == Some(FIELD);
        let name = part.content_disposition().and_then(|about| about.get_filename()).map(last_part);
        let bytes = read_part(&mut part, &mut size).await?;
        if let Some(name) = name.filter(|name| is_ours && !name.is_empty()) {
            arrived.push((name, bytes));
        }
    }
    if size > MOST_BYTES {
        return Err(wrong(Text::new("drafts-files-too-large").with("limit", MOST_BYTES / (1024 * 1024))));
    }
    read(arrived)
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

fn read(arrived: Vec<(String, Vec<u8>)>) -> Result<Vec<PackFile>, AppError> {
    if arrived.is_empty() {
        return Err(wrong("drafts-files-missing"));
    }
    if arrived.len() > MOST_FILES {
        return Err(wrong(Text::new("drafts-files-too-many").with("limit", MOST_FILES)));
    }
    let mut files: Vec<PackFile> = Vec::new();
    for (name, bytes) in arrived {
        let of = |key: &str| wrong(Text::new(key).with("name", name.as_str()));
        if !name.ends_with(".toml") {
            return Err(of("drafts-files-not-toml"));
        }
        if files.iter().any(|file| file.name == name) {
            return Err(of("drafts-files-twice"));
        }
        // No database keeps a null character in a text.
        let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
        let text = text.ok_or_else(|| of("drafts-files-not-text"))?;
        files.push(PackFile { name, text });
    }
    Ok(files)
}

/// The name without folders and without characters that no name needs.
fn last_part(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|character| !character.is_control()).take(100).collect()
}

fn wrong(text: impl Into<Text>) -> AppError {
    AppError::field(FIELD, text)
}

fn unreadable<E>(_: E) -> AppError {
    AppError::Refused("refused-form-unreadable".into())
}
