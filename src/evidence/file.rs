//! The file of an item, as something to be saved: never shown by the browser as a page of ours.

use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, Charset, ContentDisposition, DispositionParam, DispositionType,
    ExtendedValue, X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpResponse, web};

use super::rules::Content;
use super::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::Visit;

/// Sends the file.
pub async fn fetch(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let content = visit
        .read(move |conn, actor| {
            let item = store::get(conn, id)?;
            may(Act::ViewEvidence, &store::relation(conn, actor, &item)?)?;
            Ok(item.content)
        })
        .await?;
    let Content::File(file) = content else { return Err(AppError::NotFound) };
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
