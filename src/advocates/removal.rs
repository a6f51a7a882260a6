//! Removing an advocate for good: added by mistake, or somebody who wants to be forgotten.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::actions;
use super::show::{load, named};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::AdvocateId;
use crate::platform::web::Visit;

/// Asks whether they should go, and says what is lost.
pub async fn show(visit: Visit, path: web::Path<AdvocateId>) -> Result<HttpResponse, AppError> {
    let (advocate, employer) = load(&visit, path.into_inner(), Act::EditPortfolio).await?;
    visit.page(
        "advocates/removal.html",
        json!({ "employer": named(&employer), "advocate": { "id": advocate.id, "name": advocate.name } }),
    )
}

/// Removes them.
pub async fn remove(visit: Visit, path: web::Path<AdvocateId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let advocate = visit.write(move |tx| actions::remove(tx, id)).await?;
    Ok(visit.see_other(&format!("/employers/{}/advocates", advocate.employer), Some("advocate-removed")))
}
