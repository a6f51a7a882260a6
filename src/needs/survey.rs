//! The survey of an assessment: one of the employer's, or a new one.

pub(super) mod new;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::{actions, forms, store};
use crate::needs::NeedsAssessment;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};
use crate::surveys::{self, Survey};

const TEMPLATE: &str = "needs/survey.html";

/// Surveys offered at most, the newest first.
const OFFERED: usize = 12;

/// The survey that was chosen, and those to choose from.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::kept(context)?)
}

/// Chooses one.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let saved = match forms::survey(&posted) {
        Ok(survey) => visit.write(move |tx| actions::choose_survey(tx, id, seen, survey)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{id}"), Some("needs-changed"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let (seen, surveys, held, may_plan_survey) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let surveys = surveys::list_of_employer(conn, seen.employer.id)?;
            let held = store::list_of_employer(conn, seen.employer.id)?;
            let may_plan_survey = may(Act::PlanSurvey, &seen.relation).is_ok();
            Ok((seen, surveys, held, may_plan_survey))
        })
        .await?;
    let chosen = seen.assessment.thread.survey;
    let mut context = seen.context();
    context["chosen"] =
        surveys.iter().find(|survey| Some(survey.id) == chosen).map(|survey| survey.to_value(today)).into();
    context["surveys"] = offered(visit, &seen, &surveys, &held);
    context["may_plan_survey"] = (may_plan_survey && seen.assessment.is_open()).into();
    context["form"] = json!({ "survey": chosen.map_or_else(|| "none".to_owned(), |id| id.to_string()) });
    Ok(context)
}

/// The surveys to choose from: those not given up on which no other assessment rests, the newest first, and the chosen one.
fn offered(visit: &Visit, seen: &Seen, surveys: &[Survey], held: &[NeedsAssessment]) -> Value {
    let chosen = seen.assessment.thread.survey;
    let is_free = |survey: &&Survey| {
        survey.state != surveys::State::Cancelled && !held.iter().any(|other| other.rests_on(survey.id))
    };
    let free: Vec<_> = surveys.iter().filter(is_free).take(OFFERED).map(|survey| survey.id).collect();
    let is_offered = |survey: &&Survey| Some(survey.id) == chosen || free.contains(&survey.id);
    let item = |survey: &Survey| {
        let hint = visit.say(&Text::new(format!("surveys-state-{}", survey.state.as_str())));
        json!({ "value": survey.id, "text": survey.title, "hint": hint })
    };
    let mut items: Vec<Value> = surveys.iter().filter(is_offered).map(item).collect();
    items.push(json!({ "value": "none", "text": visit.say(&Text::new("needs-survey-none")) }));
    items.into()
}
