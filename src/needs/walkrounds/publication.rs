//! Letting the employer's people read a walk-round.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{find_unpublished, shown};
use crate::needs::actions;
use crate::needs::rules::print_of_walkround;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/walkrounds-publication.html";

type Key = (NeedsAssessmentId, WalkroundId);

/// Says what follows, and asks that nobody can be recognised.
pub async fn show(visit: Visit, path: web::Path<Key>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Publishes what the person had before them, and nothing that came since.
pub async fn publish(visit: Visit, path: web::Path<Key>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (id, walkround) = path.into_inner();
    let print = posted.text("print").to_owned();
    match visit.write(move |tx| actions::publish_walkround(tx, id, walkround, &print)).await {
        Ok(()) => {
            Ok(visit.see_other(&format!("/needs/{id}/walkrounds/{walkround}"), Some("walkround-published")))
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, (id, walkround))).await,
    }
}

async fn context(visit: &Visit, (id, walkround): Key) -> Result<Value, AppError> {
    let (seen, found) = visit.read(move |conn, actor| find_unpublished(conn, actor, id, walkround)).await?;
    let mut context = seen.context();
    context["walkround"] = shown(&found);
    context["print"] = print_of_walkround(&found).into();
    context["meanwhile_text"] = "walkround-publication-meanwhile".into();
    context["person"] = json!(visit.actor.person());
    Ok(context)
}
