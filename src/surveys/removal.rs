//! Giving a planned survey up.

use actix_web::{HttpResponse, web};

use super::rules::{LaunchRefusal, State};
use super::{actions, survey};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;

/// Asks whether it should be given up.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let seen = visit.read(move |conn, actor| survey::load(conn, actor, id, Act::PlanSurvey)).await?;
    if seen.survey.state != State::Planned {
        return Err(LaunchRefusal::NotPlanned.into());
    }
    visit.page("surveys/removal.html", seen.context(&visit))
}

/// Gives it up.
pub async fn remove(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let found = visit.write(move |tx| actions::cancel(tx, id)).await?;
    Ok(visit.see_other(&format!("/employers/{}/surveys", found.employer), Some("survey-cancelled")))
}
