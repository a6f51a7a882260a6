//! The body of a request, kept at hand while a handler reads as much of it as it wants.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_multipart::Multipart;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::web::{Bytes, BytesMut};
use actix_web::{HttpMessage, dev};
use futures_util::{Stream, StreamExt, TryStreamExt, stream};

use super::Held;

/// The most that is kept, in bytes: what a form without files may have.
const MOST: usize = 256 * 1024;

/// How many times the limit of an upload is waited for, so that the browser gets to the end of its sending.
const PATIENCE: usize = 4;

/// A body: what a handler has read of it, and the rest.
#[derive(Clone)]
pub(super) struct Body(Rc<RefCell<State>>);

struct State {
    read: BytesMut,
    /// More was read than is kept: nothing can be made of it.
    is_over: bool,
    rest: Payload,
}

impl Body {
    /// Puts itself between a request and its body.
    pub(super) fn keep(request: &mut ServiceRequest) {
        let state = State { read: BytesMut::new(), is_over: false, rest: request.take_payload() };
        let body = Body(Rc::new(RefCell::new(state)));
        request.extensions_mut().insert(body.clone());
        request.set_payload(dev::Payload::Stream { payload: Box::pin(body) });
    }

    /// The form: what was read of it and what is still to come, without what is in its files. `None` when it is empty,
    /// too large, or breaks off.
    pub(super) async fn read(self, headers: &HeaderMap, upload_limit: usize) -> Option<Held> {
        let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let (read, rest) = {
            let mut state = self.0.borrow_mut();
            if state.is_over {
                return None;
            }
            (state.read.split().freeze(), std::mem::replace(&mut state.rest, Payload::None))
        };
        let whole = stream::iter([Ok(read)]).chain(rest);
        if kind.starts_with("multipart/") {
            return parts(Multipart::new(headers, whole), upload_limit).await;
        }
        let fields = serde_html_form::from_bytes(&bytes(whole).await?).ok()?;
        Held::of(fields, Vec::new())
    }
}

impl Stream for Body {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut state = self.0.borrow_mut();
        let polled = Pin::new(&mut state.rest).poll_next(context);
        if let Poll::Ready(Some(Ok(bytes))) = &polled {
            if state.read.len() + bytes.len() > MOST {
                state.is_over = true;
                state.read.clear();
            } else if !state.is_over {
                state.read.extend_from_slice(bytes);
            }
        }
        polled
    }
}

async fn bytes(body: impl Stream<Item = Result<Bytes, PayloadError>>) -> Option<Bytes> {
    let mut body = std::pin::pin!(body);
    let mut all = BytesMut::new();
    while let Some(bytes) = body.try_next().await.ok()? {
        if all.len() + bytes.len() > MOST {
            return None;
        }
        all.extend_from_slice(&bytes);
    }
    Some(all.freeze())
}

/// Texts, and the names of files. The files are read past and dropped.
async fn parts(mut parts: Multipart, upload_limit: usize) -> Option<Held> {
    let (mut fields, mut files, mut dropped) = (Vec::new(), Vec::new(), 0);
    let mut room = MOST;
    while let Ok(Some(mut part)) = parts.try_next().await {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.content_disposition().and_then(|about| about.get_filename()).map(str::to_owned);
        let mut text = Vec::new();
        while let Ok(Some(bytes)) = part.try_next().await {
            if file.is_none() {
                room = room.checked_sub(bytes.len())?;
                text.extend_from_slice(&bytes);
                continue;
            }
            dropped += bytes.len();
            if dropped > upload_limit.saturating_mul(PATIENCE) {
                return Held::of(fields, files);
            }
        }
        match file {
            Some(file) if file.is_empty() => {}
            Some(file) => files.push(file),
            None => fields.push((name, String::from_utf8_lossy(&text).into_owned())),
        }
    }
    Held::of(fields, files)
}
