//! Launching a survey: a page that says what can never be changed afterwards, and the launch itself.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::rules::{LaunchRefusal, Mode, ResponseGoal, State};
use super::{actions, store, survey};
use crate::employers;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "surveys/launch.html";

/// Asks whether it should be launched so.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let context = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Launches it.
pub async fn save(visit: Visit, path: web::Path<SurveyId>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (id, seen, app) = (path.into_inner(), posted.version(), visit.app.clone());
    match visit.write(move |tx| actions::launch(tx, &app, id, seen)).await {
        Ok(()) => Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-launched"))),
        Err(AppError::Invalid(errors)) => {
            let context = load(&visit, id).await?;
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn load(visit: &Visit, id: SurveyId) -> Result<Value, AppError> {
    let (seen, asked, goal, sites) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::LaunchSurvey)?;
            if seen.survey.state != State::Planned {
                return Err(LaunchRefusal::NotPlanned.into());
            }
            let invitees = store::count_invitees(conn, id)?;
            if seen.survey.mode == Mode::Personal && invitees == 0 {
                return Err(LaunchRefusal::NobodyInvited.into());
            }
            let sites = employers::list_sites(conn, seen.survey.employer)?.len();
            let is_personal = seen.survey.mode == Mode::Personal;
            let asked =
                if is_personal { u32::try_from(invitees).unwrap_or(u32::MAX) } else { seen.survey.asked };
            let goal = survey::goal(conn, &seen.survey, asked)?;
            Ok((seen, asked, goal, sites))
        })
        .await?;
    let mut context = seen.context(visit);
    let min_cell = visit.app.config().survey_min_cell;
    context["goal"] = goal.map(ResponseGoal::to_value).into();
    context["asked"] = asked.into();
    context["min_cell"] = min_cell.into();
    context["is_small"] = (asked < min_cell).into();
    context["groups"] = survey::groups(visit, &seen.survey, sites).into();
    Ok(context)
}
