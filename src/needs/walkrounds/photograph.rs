//! One photograph: its picture, and taking it away.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::{find, find_to_take_out, leads, picture_of, shown};
use crate::needs::actions;
use crate::needs::rules::{Photograph, Walkround};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PhotographId, WalkroundId};
use crate::platform::web::Visit;

type Key = (NeedsAssessmentId, WalkroundId, PhotographId);

/// Sends the picture to whoever may see the walk-round; one that waits for the virus scanner only to whoever leads.
pub async fn fetch(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround, photograph) = path.into_inner();
    let (seen, found) = visit.read(move |conn, actor| find(conn, actor, id, walkround)).await?;
    let picture = of(&found, photograph)?;
    if !picture.is_served(leads(&seen)) {
        return Err(AppError::NotFound);
    }
    let bytes = visit.app.files().get(&picture.sha256).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/jpeg"))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox"))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(bytes))
}

/// Asks whether it should go.
pub async fn ask(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround, photograph) = path.into_inner();
    let (seen, found) = visit.read(move |conn, actor| find_to_take_out(conn, actor, id, walkround)).await?;
    let mut context = seen.context();
    context["walkround"] = shown(&found);
    context["photograph"] = picture_of(&found, of(&found, photograph)?);
    visit.page("needs/walkrounds-photograph.html", context)
}

/// Removes it.
pub async fn remove(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround, photograph) = path.into_inner();
    visit.write(move |tx| actions::remove_photograph(tx, id, walkround, photograph)).await?;
    Ok(visit.see_other(&format!("/needs/{id}/walkrounds/{walkround}"), Some("photograph-removed")))
}

fn of(walkround: &Walkround, id: PhotographId) -> Result<&Photograph, AppError> {
    walkround.photographs.iter().find(|one| one.id == id).ok_or(AppError::NotFound)
}
