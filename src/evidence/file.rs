//! The file of a version, as something to be saved: never shown by the browser as a page of ours.

use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, Charset, ContentDisposition, DispositionParam, DispositionType,
    ExtendedValue, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpResponse, web};

use super::rules::{Content, StoredFile, Version};
use super::store;
use crate::employers;
use crate::platform::access::{Act, Actor, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EvidenceId, EvidenceVersionId};
use crate::platform::web::Visit;

/// Sends the file of the version a person sees: the newest, or the one they judge.
pub async fn fetch(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let file = visit.read(move |conn, actor| served(conn, actor, id, None)).await?;
    send(&visit, file).await
}

/// Sends the file of one version.
pub async fn fetch_version(
    visit: Visit,
    path: web::Path<(EvidenceId, i32)>,
) -> Result<HttpResponse, AppError> {
    let (id, number) = path.into_inner();
    let file = visit.read(move |conn, actor| served(conn, actor, id, Some(number))).await?;
    send(&visit, file).await
}

/// The file, for somebody who may fetch it: whoever judges sees only the version that was handed in.
fn served(
    conn: &mut Conn,
    actor: &Actor,
    id: EvidenceId,
    number: Option<i32>,
) -> Result<StoredFile, AppError> {
    let item = store::get(conn, id)?;
    may(Act::ViewEvidence, &store::relation(conn, actor, &item)?)?;
    let employer = employers::get(conn, item.employer)?;
    let judges = may(Act::ViewEvidence, &store::library_relation(conn, actor, &employer)?).is_err();
    let judged = store::list_judged(conn, actor, id, &employer)?;
    let version = match number {
        Some(number) => store::get_version(conn, id, number)?,
        None if judges => judged_version(conn, &judged)?,
        None => item.version,
    };
    let (hidden, served) = (judges && !judged.contains(&version.id), version.is_served(judges));
    match version.content {
        Some(Content::File(file)) if !hidden && served => Ok(file),
        _ => Err(AppError::NotFound),
    }
}

fn judged_version(conn: &mut Conn, judged: &[EvidenceVersionId]) -> Result<Version, AppError> {
    let last = judged.first().copied().ok_or(AppError::NotFound)?;
    Ok(store::get_with(conn, last)?.version)
}

async fn send(visit: &Visit, file: StoredFile) -> Result<HttpResponse, AppError> {
    let bytes = visit.app.files().get(&file.sha256).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, file.media_type))
        .insert_header(to_be_saved_as(&file.name))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header(("Cache-Control", "private, no-store"))
        .body(bytes))
}

/// A name in ASCII for old browsers, and the name itself (RFC 6266, section 4.3).
fn to_be_saved_as(name: &str) -> ContentDisposition {
    let plain: String = name.chars().map(|c| if c.is_ascii() && c != '%' { c } else { '_' }).collect();
    let whole = ExtendedValue {
        charset: Charset::Ext("UTF-8".into()),
        language_tag: None,
        value: name.as_bytes().to_vec(),
    };
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(plain), DispositionParam::FilenameExt(whole)],
    }
}
