//! Removing a service for good.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::actions;
use super::details::load;
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::web::Visit;

/// Asks whether it should go, and says what is lost.
pub async fn show(visit: Visit, path: web::Path<ServiceId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let service = load(&visit, id).await?;
    visit.page("directory/removal.html", json!({ "service": { "id": id, "name": service.details.name } }))
}

/// Removes it.
pub async fn remove(visit: Visit, path: web::Path<ServiceId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::remove(tx, id)).await?;
    Ok(visit.see_other("/directory/keeping", Some("service-removed")))
}
