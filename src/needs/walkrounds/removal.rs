//! Giving a walk-round up that nobody at the employer has seen.

use actix_web::{HttpResponse, web};

use super::{find_unseen, shown};
use crate::needs::actions;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::web::Visit;

type Key = (NeedsAssessmentId, WalkroundId);

/// Asks whether it should go.
pub async fn show(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround) = path.into_inner();
    let (seen, found) = visit.read(move |conn, actor| find_unseen(conn, actor, id, walkround)).await?;
    let mut context = seen.context();
    context["walkround"] = shown(&found);
    visit.page("needs/walkrounds-removal.html", context)
}

/// Removes it.
pub async fn remove(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround) = path.into_inner();
    visit.write(move |tx| actions::remove_walkround(tx, id, walkround)).await?;
    Ok(visit.see_other(&format!("/needs/{id}/walkrounds"), Some("walkround-removed")))
}
