//! A form as it arrives, with or without a file. A file is read up to the limit and no further kept; nothing
//! reaches the file store before the whole form is there and right.
//!
//! Memory is bounded: only so many files arrive at the same time, and fewer are looked into. Who finds no room in
//! time gets the form back with everything typed, and is asked to choose the file again.

mod content;
mod patience;

use actix_multipart::{Field, Multipart};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, web};
use tokio::sync::{Semaphore, SemaphorePermit};

use self::patience::Patience;
use super::Arrived;
use crate::evidence::rules::{Scan, Upload, UploadRefusal, inert_name};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

/// The most bytes all texts of a form may have: two narratives at their limit, and room.
const TEXT_LIMIT: usize = 256 * 1024;

/// How many times the limit a file may have before the rest of it is not even waited for.
const TIMES_THE_LIMIT: usize = 4;

/// How many files may be in memory at the same time, in one server.
const AT_ONCE: usize = 6;

const MEGABYTE: usize = 1024 * 1024;

static ROOM: Semaphore = Semaphore::const_new(AT_ONCE);

/// A form that may have brought a file.
#[derive(Debug)]
pub struct Received {
    /// Names and texts, in order.
    pub fields: Vec<(String, String)>,
    /// The file, or why it cannot be taken; `None` where none was chosen.
    pub file: Arrived,
    /// The file's place among those in memory.
    _room: Option<SemaphorePermit<'static>>,
}

impl Received {
    /// The texts, as other forms have them.
    pub fn posted(&self) -> Posted {
        Posted::new(self.fields.clone())
    }
}

/// Reads a whole form, and looks into its file: a picture keeps nothing but its pixels, a document's text is searched
/// for personal data. Ask first whether the visitor may send it: a file is kept in memory until it is.
///
/// # Errors
/// [`AppError::Refused`] when it breaks off, comes too slowly, cannot be read, or has too much text.
pub async fn receive(
    visit: &Visit,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<Received, AppError> {
    let mut received = receive_as_it_came(visit, request, payload).await?;
    received.file = match received.file.take() {
        Some(Ok(upload)) => Some(content::look_into(upload, day_of(visit.app.clock().now())).await?),
        refused_or_none => refused_or_none,
    };
    Ok(received)
}

/// [`receive`] for whoever looks into the file themselves: it is as it came, and must not be kept like that.
///
/// # Errors
/// As [`receive`].
pub async fn receive_as_it_came(
    visit: &Visit,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<Received, AppError> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/") {
        let bytes = payload.to_bytes_limited(TEXT_LIMIT).await.map_err(|_| too_large())?;
        let fields = serde_html_form::from_bytes(&bytes.map_err(unreadable)?).map_err(unreadable)?;
        return Ok(Received { fields, file: None, _room: None });
    }
    let config = visit.app.config();
    let reader = Reader { limit: config.upload_limit, patience: Patience::of_people(), room: &ROOM };
    let mut received = reader.read(Multipart::new(request.headers(), payload)).await?;
    if let Some(Ok(upload)) = &mut received.file {
        upload.scan = if config.clamd.is_some() { Scan::Pending } else { Scan::Off };
    }
    Ok(received)
}

/// How a form is read.
struct Reader {
    /// The most bytes of a file.
    limit: usize,
    patience: Patience,
    /// Where a file takes its place in memory.
    room: &'static Semaphore,
}

impl Reader {
    async fn read(&self, parts: Multipart) -> Result<Received, AppError> {
        self.patience.in_all(self.read_parts(parts)).await?
    }

    async fn read_parts(&self, mut parts: Multipart) -> Result<Received, AppError> {
        let mut received = Received { fields: Vec::new(), file: None, _room: None };
        let mut left = TEXT_LIMIT;
        while let Some(mut part) = self.patience.next(&mut parts).await? {
            let name = part.name().unwrap_or_default().to_owned();
            let file_name =
                part.content_disposition().and_then(|about| about.get_filename()).map(str::to_owned);
            match file_name {
                Some(file_name) => {
                    received._room = received._room.or(self.room_for(&file_name).await);
                    let has_room = received._room.is_some();
                    let arrived = self.read_file(&mut part, &file_name, has_room).await?;
                    received.file = received.file.or(arrived);
                }
                None => {
                    let text = self.read_text(&mut part, left).await?;
                    left -= text.len();
                    received.fields.push((name, String::from_utf8_lossy(&text).into_owned()));
                }
            }
        }
        Ok(received)
    }

    /// A place in memory. A form without a file has a part for it, too, but no name.
    async fn room_for(&self, file_name: &str) -> Option<SemaphorePermit<'static>> {
        if file_name.is_empty() { None } else { self.patience.room(self.room).await }
    }

    async fn read_text(&self, part: &mut Field, left: usize) -> Result<Vec<u8>, AppError> {
        let mut text = Vec::new();
        while let Some(bytes) = self.patience.next(part).await? {
            if text.len() + bytes.len() > left {
                return Err(too_large());
            }
            text.extend_from_slice(&bytes);
        }
        Ok(text)
    }

    /// Reads past the limit without keeping it, so that the browser gets to the end of its sending and to our answer.
    async fn read_file(&self, part: &mut Field, name: &str, has_room: bool) -> Result<Arrived, AppError> {
        let (mut kept, mut size) = (Vec::new(), 0_usize);
        while let Some(bytes) = self.patience.next(part).await? {
            size += bytes.len();
            if size > self.limit.saturating_mul(TIMES_THE_LIMIT) {
                return Err(too_large());
            }
            if size > self.limit || !has_room {
                kept = Vec::new();
            } else {
                kept.extend_from_slice(&bytes);
            }
        }
        Ok(match (name.is_empty(), size) {
            (true, 0) => None,
            _ if size > self.limit => Some(Err(UploadRefusal::TooLarge { limit_mb: self.limit / MEGABYTE })),
            _ if !has_room => Some(Err(UploadRefusal::Crowded)),
            _ => Some(Ok(Upload::new(inert_name(name), kept))),
        })
    }
}

fn too_large() -> AppError {
    AppError::Refused("refused-form-too-large".into())
}

fn unreadable<E>(_: E) -> AppError {
    AppError::Refused("refused-form-unreadable".into())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use actix_web::error::PayloadError;
    use actix_web::http::header::{HeaderMap, HeaderValue};
    use actix_web::web::Bytes;
    use futures_util::stream::{self, Stream, StreamExt};

    use super::*;

    const BODY: &str = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA plan\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.pdf\"\r\n\r\n%PDF-1.7 and so on\r\n--x--\r\n";

    fn form(pieces: impl Stream<Item = Bytes> + 'static) -> Multipart {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("multipart/form-data; boundary=x"));
        Multipart::new(&headers, pieces.map(Ok::<_, PayloadError>).boxed_local())
    }

    fn reader(room: &'static Semaphore) -> Reader {
        let short = Duration::from_millis(50);
        let patience = Patience { whole: Duration::from_secs(1), silence: short, room: short };
        Reader { limit: MEGABYTE, patience, room }
    }

    fn room(places: usize) -> &'static Semaphore {
        Box::leak(Box::new(Semaphore::new(places)))
    }

    fn whole() -> Multipart {
        form(stream::iter([Bytes::from_static(BODY.as_bytes())]))
    }

    fn refusal(outcome: Result<Received, AppError>) -> String {
        match outcome {
            Err(AppError::Refused(text)) => text.key,
            other => panic!("{other:?}"),
        }
    }

    #[actix_web::test]
    async fn a_form_that_falls_silent_is_given_up_with_a_reason() {
        let half = Bytes::from_static(&BODY.as_bytes()[..BODY.len() / 2]);
        let silent = stream::iter([half]).chain(stream::pending());
        assert_eq!(refusal(reader(room(1)).read(form(silent)).await), "refused-upload-slow");
        assert!(reader(room(1)).read(whole()).await.is_ok(), "the same, whole, is taken");
    }

    #[actix_web::test]
    async fn a_form_that_trickles_for_ever_is_given_up_with_a_reason() {
        let head = Bytes::from_static(&BODY.as_bytes()[..BODY.len() - 10]);
        let drip = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            Some((Bytes::from_static(b"."), ()))
        });
        let started = std::time::Instant::now();
        assert_eq!(
            refusal(reader(room(1)).read(form(stream::iter([head]).chain(drip))).await),
            "refused-upload-slow"
        );
        assert!(started.elapsed() < Duration::from_secs(3));
    }

    #[actix_web::test]
    async fn a_file_that_finds_no_room_is_asked_for_again_and_the_text_stays() {
        let room = room(1);
        let first = reader(room).read(whole()).await.unwrap();
        assert!(matches!(first.file, Some(Ok(_))));
        let second = reader(room).read(whole()).await.unwrap();
        assert_eq!(second.file, Some(Err(UploadRefusal::Crowded)));
        assert_eq!(second.posted().text("title"), "A plan");
        drop(first);
        let third = reader(room).read(whole()).await.unwrap();
        assert!(matches!(third.file, Some(Ok(_))), "there is room again");
    }
}
