//! One campaign.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::rules::CampaignState;
use super::store;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::CampaignId;
use crate::platform::web::Visit;
use crate::{employers, needs};

/// What is told of it, and what came of it.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let context = visit
        .read(move |conn, actor| {
            let campaign = store::get(conn, id)?;
            let employer = employers::get(conn, campaign.employer)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let themes = store::list_themes(conn, campaign.employer)?;
            let held_on = match campaign.told.assessment {
                Some(assessment) => needs::get(conn, assessment)?.held_on,
                None => None,
            };
            let may_edit = may(Act::EditPortfolio, &relation).is_ok();
            let has_begun = campaign.state(today) != CampaignState::Planned;
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "campaign": campaign.to_value(&themes, today),
                "held_on": held_on,
                "may_edit": may_edit,
                "may_evaluate": may_edit && has_begun,
            }))
        })
        .await?;
    visit.page("campaigns/campaign.html", context)
}
