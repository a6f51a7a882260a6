//! What not to upload, in plain words.

use actix_web::HttpResponse;
use serde_json::json;

use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// The page, for whoever is signed in.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    visit.actor.person().ok_or(AppError::SignInFirst)?;
    visit.page("evidence/guidance.html", json!({}))
}
