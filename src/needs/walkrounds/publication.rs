//! Letting the employer's people read a walk-round.

use actix_web::{HttpResponse, web};

use super::{find_unpublished, shown};
use crate::needs::actions;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::web::Visit;

type Key = (NeedsAssessmentId, WalkroundId);

/// Says what follows, and asks that nobody can be recognised.
pub async fn show(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround) = path.into_inner();
    let (seen, found) = visit.read(move |conn, actor| find_unpublished(conn, actor, id, walkround)).await?;
    let mut context = seen.context();
    context["walkround"] = shown(&found);
    visit.page("needs/walkrounds-publication.html", context)
}

/// Publishes it.
pub async fn publish(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let (id, walkround) = path.into_inner();
    visit.write(move |tx| actions::publish_walkround(tx, id, walkround)).await?;
    Ok(visit.see_other(&format!("/needs/{id}/walkrounds/{walkround}"), Some("walkround-published")))
}
