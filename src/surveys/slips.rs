//! How many one-time slips to print: once, by the adviser, no more than people are asked.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{AskingRefusal, Mode};
use super::survey;
use crate::platform::access::Act;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::SurveyId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "surveys/slips.html";

/// Asks how many, or says that they were printed.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let context = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Asks again.
pub(super) async fn again(
    visit: &Visit,
    id: SurveyId,
    posted: &Posted,
    errors: &FieldErrors,
) -> Result<HttpResponse, AppError> {
    let context = load(visit, id).await?;
    visit.form_again(TEMPLATE, context, posted, errors)
}

async fn load(visit: &Visit, id: SurveyId) -> Result<Value, AppError> {
    let seen = visit.read(move |conn, actor| survey::load(conn, actor, id, Act::PrintSlips)).await?;
    if seen.survey.mode != Mode::Slips {
        return Err(AskingRefusal::NotBySlips.into());
    }
    let mut context = seen.context(visit);
    context["form"] = json!({ "slips": seen.survey.asked.to_string() });
    Ok(context)
}
