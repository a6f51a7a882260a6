//! A poster for a survey that people come to by one link, or with slips.

use actix_web::{HttpResponse, web};

use super::rules::{AskingRefusal, Mode};
use super::{qr, survey};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;

/// The poster, to be printed.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let seen = visit.read(move |conn, actor| survey::load(conn, actor, id, Act::ViewSurvey)).await?;
    let today = day_of(visit.app.clock().now());
    let tag = match &seen.survey.tag {
        Some(tag) if seen.survey.takes_answers(today) && seen.survey.mode != Mode::Personal => tag,
        _ => return Err(AskingRefusal::NotOpen.into()),
    };
    let mut context = seen.context(&visit);
    context["square"] = qr::square(&visit.app.address(&format!("/s/{tag}")))?;
    context["address"] = visit.app.address("/s").into();
    visit.page("surveys/poster.html", context)
}
