//! Removing a campaign.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::{actions, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::CampaignId;
use crate::platform::web::Visit;

/// Asks whether it should go.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let context = visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "campaign": found.to_value(&[], today),
            }))
        })
        .await?;
    visit.page("campaigns/removal.html", context)
}

/// Removes it.
pub async fn remove(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let found = visit.write(move |tx| actions::remove(tx, id)).await?;
    Ok(visit.see_other(&format!("/employers/{}/campaigns", found.employer), Some("campaign-removed")))
}
