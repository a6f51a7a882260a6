//! Removing a needs assessment.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::{actions, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;

/// Asks whether it should go, and says what that changes.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "assessment": found.to_value(),
                "campaigns": store::count_campaigns(conn, id)?,
            }))
        })
        .await?;
    visit.page("needs/removal.html", context)
}

/// Removes it.
pub async fn remove(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let found = visit.write(move |tx| actions::remove(tx, id)).await?;
    Ok(visit.see_other(&format!("/employers/{}/needs", found.employer), Some("needs-removed")))
}
