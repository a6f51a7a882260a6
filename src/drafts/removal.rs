//! Discarding a draft.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::actions::{self, get};
use crate::platform::error::AppError;
use crate::platform::ids::DraftId;
use crate::platform::web::Visit;

/// Asks whether it is to go.
pub async fn show(visit: Visit, path: web::Path<DraftId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let draft = visit.read(move |conn, actor| get(conn, actor, id)).await?;
    visit.page("drafts/removal.html", json!({ "id": id, "label": draft.label, "slug": draft.slug }))
}

/// Discards it.
pub async fn remove(visit: Visit, path: web::Path<DraftId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::discard(tx, id)).await?;
    Ok(visit.see_other("/drafts", Some("draft-discarded")))
}
