//! Planning the survey of an assessment.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use crate::needs::rules::check_open;
use crate::needs::{NeedsAssessment, actions, assessment};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SchemeId};
use crate::platform::web::{Posted, Visit};
use crate::surveys;

const TEMPLATE: &str = "needs/survey-new.html";

/// The questions that are proposed.
const PROPOSED: &str = "hna";

/// The form of a survey, with the questions of a needs assessment.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let (found, _, context) = load(&visit, path.into_inner()).await?;
    check_open(found.state)?;
    visit.page(TEMPLATE, context)
}

/// Plans it: it is the survey of the assessment at once.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let (_, only, _) = load(&visit, id).await?;
    let min_cell = visit.app.config().survey_min_cell;
    let saved = match surveys::read_plan(&posted, only) {
        Ok(plan) => visit.write(move |tx| actions::plan_survey(tx, id, seen, min_cell, &plan)).await,
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

/// The assessment, the scheme where there is one only, and what the form shows.
async fn load(
    visit: &Visit,
    id: NeedsAssessmentId,
) -> Result<(NeedsAssessment, Option<SchemeId>, Value), AppError> {
    let lang = visit.lang;
    visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::PlanNeeds)?;
            may(Act::PlanSurvey, &seen.relation)?;
            let (only, form) = surveys::plan_form(conn, seen.employer.id, lang)?;
            let chosen = match seen.assessment.thread.survey {
                Some(survey) => Some(surveys::get(conn, survey)?.title),
                None => None,
            };
            let mut context = seen.context();
            if let (Value::Object(context), Value::Object(form)) = (&mut context, form) {
                context.extend(form);
            }
            context["form"]["questionnaire"] = PROPOSED.into();
            context["chosen"] = chosen.into();
            Ok((seen.assessment, only, context))
        })
        .await
}
