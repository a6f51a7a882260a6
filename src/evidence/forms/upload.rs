//! A form as it arrives, with or without a file. A file is read up to the limit and no further kept; nothing
//! reaches the file store before the whole form is there and right.

use actix_multipart::{Field, Multipart};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, web};
use futures_util::TryStreamExt;

use super::Arrived;
use crate::evidence::rules::{Upload, UploadRefusal, inert_name};
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

/// The most bytes all texts of a form may have: two narratives at their limit, and room.
const TEXT_LIMIT: usize = 256 * 1024;

/// How many times the limit a file may have before the rest of it is not even waited for.
const PATIENCE: usize = 4;

const MEGABYTE: usize = 1024 * 1024;

/// A form that may have brought a file.
#[derive(Debug)]
pub struct Received {
    /// Names and texts, in order.
    pub fields: Vec<(String, String)>,
    /// The file, or why it cannot be taken; `None` where none was chosen.
    pub file: Arrived,
}

impl Received {
    /// The texts, as other forms have them.
    pub fn posted(&self) -> Posted {
        Posted::new(self.fields.clone())
    }
}

/// Reads a whole form. Ask first whether the visitor may send it: a file is kept in memory until it is.
///
/// # Errors
/// [`AppError::Refused`] when it breaks off, cannot be read, or has too much text.
pub async fn receive(
    visit: &Visit,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<Received, AppError> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/") {
        let limit = visit.app.config().upload_limit;
        return read_parts(Multipart::new(request.headers(), payload), limit).await;
    }
    let bytes = payload.to_bytes_limited(TEXT_LIMIT).await.map_err(|_| too_large())?;
    let fields = serde_html_form::from_bytes(&bytes.map_err(unreadable)?).map_err(unreadable)?;
    Ok(Received { fields, file: None })
}

async fn read_parts(mut parts: Multipart, limit: usize) -> Result<Received, AppError> {
    let mut received = Received { fields: Vec::new(), file: None };
    let mut room = TEXT_LIMIT;
    while let Some(mut part) = parts.try_next().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.content_disposition().and_then(|about| about.get_filename()).map(str::to_owned);
        match file_name {
            Some(file_name) => {
                let arrived = read_file(&mut part, &file_name, limit).await?;
                received.file = received.file.or(arrived);
            }
            None => {
                let text = read_text(&mut part, room).await?;
                room -= text.len();
                received.fields.push((name, String::from_utf8_lossy(&text).into_owned()));
            }
        }
    }
    Ok(received)
}

async fn read_text(part: &mut Field, room: usize) -> Result<Vec<u8>, AppError> {
    let mut text = Vec::new();
    while let Some(bytes) = part.try_next().await.map_err(unreadable)? {
        if text.len() + bytes.len() > room {
            return Err(too_large());
        }
        text.extend_from_slice(&bytes);
    }
    Ok(text)
}

/// Reads past the limit without keeping it, so that the browser gets to the end of its sending and to our answer.
async fn read_file(part: &mut Field, name: &str, limit: usize) -> Result<Arrived, AppError> {
    let (mut kept, mut size) = (Vec::new(), 0_usize);
    while let Some(bytes) = part.try_next().await.map_err(unreadable)? {
        size += bytes.len();
        if size > limit.saturating_mul(PATIENCE) {
            return Err(too_large());
        }
        if size > limit {
            kept = Vec::new();
        } else {
            kept.extend_from_slice(&bytes);
        }
    }
    Ok(match (name.is_empty(), size) {
        (true, 0) => None,
        _ if size > limit => Some(Err(UploadRefusal::TooLarge { limit_mb: limit / MEGABYTE })),
        _ => Some(Ok(Upload { name: inert_name(name), bytes: kept })),
    })
}

fn too_large() -> AppError {
    AppError::Refused("refused-form-too-large".into())
}

fn unreadable<E>(_: E) -> AppError {
    AppError::Refused("refused-form-unreadable".into())
}
