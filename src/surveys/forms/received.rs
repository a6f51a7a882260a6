//! A form that may bring a small file.

use actix_multipart::{Field, Multipart};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, web};
use futures_util::TryStreamExt;

use crate::platform::error::AppError;
use crate::platform::web::Posted;

/// The most bytes of a list of people.
const MOST_BYTES: usize = 1024 * 1024;

/// What a form brought.
#[derive(Debug)]
pub struct Received {
    /// Its texts; none where it brought a file.
    pub posted: Posted,
    /// The file, and what it is called.
    pub file: Option<(String, Vec<u8>)>,
}

/// Reads a form whole. Ask first whether the visitor may send it.
///
/// # Errors
/// [`AppError::Refused`] when it is too large, or cannot be read.
pub async fn received(request: &HttpRequest, payload: web::Payload) -> Result<Received, AppError> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/") {
        let bytes = payload.to_bytes_limited(MOST_BYTES).await.map_err(|_| too_large())?;
        let fields = serde_html_form::from_bytes(&bytes.map_err(unreadable)?).map_err(unreadable)?;
        return Ok(Received { posted: Posted::new(fields), file: None });
    }
    let mut parts = Multipart::new(request.headers(), payload);
    let mut file = None;
    while let Some(mut part) = parts.try_next().await.map_err(unreadable)? {
        let is_file = part.name() == Some("file");
        let name = part.content_disposition().and_then(|about| about.get_filename()).unwrap_or_default();
        let name: String = name.chars().filter(|c| !c.is_control()).take(100).collect();
        let bytes = read_part(&mut part).await?;
        if is_file && !name.is_empty() {
            file = Some((name, bytes));
        }
    }
    Ok(Received { posted: Posted::default(), file })
}

async fn read_part(part: &mut Field) -> Result<Vec<u8>, AppError> {
    let mut kept = Vec::new();
    while let Some(bytes) = part.try_next().await.map_err(unreadable)? {
        if kept.len() + bytes.len() > MOST_BYTES {
            return Err(too_large());
        }
        kept.extend_from_slice(&bytes);
    }
    Ok(kept)
}

fn too_large() -> AppError {
    AppError::Refused("refused-form-too-large".into())
}

fn unreadable<E>(_: E) -> AppError {
    AppError::Refused("refused-form-unreadable".into())
}
