//! Closing a survey before its last day.

use actix_web::{HttpResponse, web};

use super::rules::{AskingRefusal, State};
use super::{actions, survey};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;

/// Asks whether it should be closed now.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let seen = visit.read(move |conn, actor| survey::load(conn, actor, id, Act::LaunchSurvey)).await?;
    if seen.survey.state != State::Open {
        return Err(AskingRefusal::NotOpen.into());
    }
    visit.page("surveys/closing.html", seen.context(&visit))
}

/// Closes it.
pub async fn save(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::close_early(tx, id)).await?;
    Ok(visit.see_other(&format!("/surveys/{id}"), Some("survey-closed-early")))
}
