//! Planning a short survey around a campaign.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::campaigns::rules::{PulseRefusal, Side, is_short};
use crate::campaigns::{actions, store};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, SchemeId};
use crate::platform::web::{Posted, Visit};
use crate::surveys::{self, Survey};
use crate::{employers, questionnaires};

const TEMPLATE: &str = "campaigns/pulse-new.html";

/// The questions that are proposed before a campaign.
const PROPOSED: &str = "pulse";

/// The form of the short survey that can be planned today.
pub async fn show(visit: Visit, path: web::Path<CampaignId>) -> Result<HttpResponse, AppError> {
    let (side, _, context) = load(&visit, path.into_inner()).await?;
    side.ok_or(PulseRefusal::NoneToPlan)?;
    visit.page(TEMPLATE, context)
}

/// Plans it: it is the campaign's survey at once.
pub async fn save(
    visit: Visit,
    path: web::Path<CampaignId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let (_, only, _) = load(&visit, id).await?;
    let min_cell = visit.app.config().survey_min_cell;
    let saved = match surveys::read_plan(&posted, only) {
        Ok(plan) => visit.write(move |tx| actions::plan_pulse(tx, id, seen, min_cell, &plan)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(survey) => Ok(visit.see_other(&format!("/surveys/{survey}"), Some("survey-planned"))),
        Err(error) => {
            let current = async { load(&visit, id).await.map(|(_, _, context)| context) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

/// Which survey can be planned today, the scheme where there is one only, and what the form shows.
async fn load(visit: &Visit, id: CampaignId) -> Result<(Option<Side>, Option<SchemeId>, Value), AppError> {
    let (lang, today) = (visit.lang, day_of(visit.app.clock().now()));
    visit
        .read(move |conn, actor| {
            let found = store::get(conn, id)?;
            let employer = employers::get(conn, found.employer)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::EditPortfolio, &relation)?;
            may(Act::PlanSurvey, &relation)?;
            let around = store::find_around(conn, found.pulses)?;
            let side = found.survey_to_plan(&around, today);
            let (only, mut context) = surveys::plan_form(conn, employer.id, lang)?;
            offer(&mut context, around.before.as_ref());
            let title = |survey: Option<Survey>| survey.map(|survey| survey.title);
            context["employer"] = json!({ "id": employer.id, "name": employer.name() });
            context["campaign"] = found.to_value(&[], today);
            context["version"] = found.version.into();
            context["side"] = side.map(Side::as_str).into();
            context["now"] = json!({ "before": title(around.before), "after": title(around.after) });
            Ok((side, only, context))
        })
        .await
}

/// Only short questionnaires are offered; after one before, the same, to be compared with it.
fn offer(context: &mut Value, before: Option<&Survey>) {
    let is_offered = |slug: &str| match before {
        Some(before) => before.questionnaire == slug,
        None => questionnaires::find(slug).is_some_and(is_short),
    };
    if let Some(offered) = context["questionnaires"].as_array_mut() {
        offered.retain(|one| one["value"].as_str().is_some_and(is_offered));
    }
    context["form"]["questionnaire"] = before.map_or(PROPOSED, |before| &before.questionnaire).into();
    context["form"]["previous"] = before.map(|before| before.id.to_string()).into();
}
