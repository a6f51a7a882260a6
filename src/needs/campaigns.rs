//! The campaigns that answer the priorities of an assessment.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::{FollowingCampaign, Priority};
use super::{assessment, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::platform::web::Visit;

/// Those of each priority in turn, then the others. A priority without one is there, so that nobody forgets it.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (seen, priorities, campaigns) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            Ok((seen, store::list_priorities(conn, id)?, store::list_campaigns(conn, id)?))
        })
        .await?;
    let mut context = seen.context();
    let group = |priority: &Priority| json!({ "id": priority.id, "title": priority.title, "campaigns": following(&campaigns, Some(priority.id), today) });
    context["groups"] = priorities.iter().map(group).collect();
    context["others"] = following(&campaigns, None, today);
    visit.page("needs/campaigns.html", context)
}

/// The campaigns that answer a priority, or those that answer none, as templates show them: `[{id, topic, progress, starts_on,
/// ends_on}]`.
pub(super) fn following(
    campaigns: &[FollowingCampaign],
    priority: Option<PriorityId>,
    today: NaiveDate,
) -> Value {
    let here = campaigns.iter().filter(|campaign| campaign.priority == priority);
    here.map(|campaign| {
        json!({
            "id": campaign.id,
            "topic": campaign.topic,
            "progress": campaign.progress(today).as_str(),
            "starts_on": campaign.starts_on,
            "ends_on": campaign.ends_on,
        })
    })
    .collect()
}
