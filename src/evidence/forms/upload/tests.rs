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
