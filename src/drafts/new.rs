//! Uploading a pack.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::rules::{MOST_BYTES, MOST_FILES};
use super::{actions, forms};
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "drafts/new.html";

/// The form.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    may(Act::PublishEdition, &Relation::of(&visit.actor))?;
    visit.page(TEMPLATE, context())
}

/// Keeps the pack as a draft.
pub async fn save(
    visit: Visit,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    may(Act::PublishEdition, &Relation::of(&visit.actor))?;
    let uploaded = match forms::receive(&request, payload).await {
        Ok(files) => visit.write(move |tx| actions::upload(tx, &files)).await,
        Err(error) => Err(error),
    };
    match uploaded {
        Ok(id) => Ok(visit.see_other(&format!("/drafts/{id}"), Some("draft-uploaded"))),
        // No browser sends chosen files back with a page: they are chosen again.
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context(), &Posted::default(), &errors),
        Err(error) => Err(error),
    }
}

fn context() -> serde_json::Value {
    json!({ "limit_mb": MOST_BYTES / (1024 * 1024), "limit_files": MOST_FILES })
}
