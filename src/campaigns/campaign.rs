//! One campaign.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Campaign, CampaignState, Following};
use super::{details, pulse, store};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::CampaignId;
use crate::platform::web::Visit;
use crate::platform::web::texts::Lang;
use crate::{employers, needs, topics};

/// What is told of it, what it answers, what changed around it, and what came of it.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (lang, today) = (visit.lang, day_of(visit.app.clock().now()));
    let (mut context, pulses) = visit
        .read(move |conn, actor| {
            let campaign = store::get(conn, id)?;
            let employer = employers::get(conn, campaign.employer)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let themes = store::list_themes(conn, campaign.employer)?;
            let follows = match campaign.told.assessment {
                Some(assessment) => Some(needs::get(conn, assessment)?),
                None => None,
            };
            let following = Following::of(&campaign.told, follows.as_ref());
            let may_edit = may(Act::EditPortfolio, &relation).is_ok();
            let has_begun = campaign.state(today) != CampaignState::Planned;
            let context = json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "campaign": campaign.to_value(&themes, today),
                "follows": follows.as_ref().and_then(details::day_of_needs),
                "following": following.as_str(),
                "may_edit": may_edit,
                "may_evaluate": may_edit && has_begun,
                "is_small": pulse::is_small(conn, employer.id)?,
                "priority": priority(conn, &campaign, lang)?,
            });
            Ok((context, pulse::find(conn, &campaign, &relation, today)?))
        })
        .await?;
    context["pulse"] = pulses.to_value(&visit);
    visit.page("campaigns/campaign.html", context)
}

/// The priority it answers: `{title, topic, why, findings, assessment}`; null where none was chosen.
fn priority(conn: &mut Conn, campaign: &Campaign, lang: Lang) -> Result<Value, AppError> {
    let Some(id) = campaign.told.answers else { return Ok(Value::Null) };
    let found = needs::get_priority(conn, id)?;
    Ok(json!({
        "title": found.title,
        "topic": topics::title(&found.topic, lang.code()),
        "why": found.why,
        "findings": found.findings.len(),
        "assessment": found.assessment,
    }))
}
