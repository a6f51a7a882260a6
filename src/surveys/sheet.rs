//! The sheet of one-time slips. It is the answer to the form that asks how many: nobody can call it up again, since the
//! codes on it are kept nowhere.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{AskingRefusal, Code};
use super::{actions, forms, qr, slips, survey};
use crate::platform::access::Act;
use crate::platform::app::App;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::SurveyId;
use crate::platform::web::{Posted, Visit};

/// Prints the slips.
pub async fn print(
    visit: Visit,
    path: web::Path<SurveyId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let seen = visit.read(move |conn, actor| survey::load(conn, actor, id, Act::PrintSlips)).await?;
    let count = match forms::slips(&posted) {
        Ok(count) => count,
        Err(AppError::Invalid(errors)) => return slips::again(&visit, id, &posted, &errors).await,
        Err(error) => return Err(error),
    };
    if count > seen.survey.asked {
        let refusal = AskingRefusal::TooManySlips { asked: seen.survey.asked };
        let AppError::Invalid(errors) = AppError::field("slips", refusal.text()) else {
            return Err(refusal.into());
        };
        return slips::again(&visit, id, &posted, &errors).await;
    }
    let app = visit.app.clone();
    let codes = visit.write(move |tx| actions::print_slips(tx, &app, id, count)).await?;
    let mut context = seen.context(&visit);
    context["slips"] =
        codes.iter().map(|code| slip(&visit.app, code)).collect::<Result<Vec<Value>, _>>()?.into();
    context["address"] = visit.app.address("/s").into();
    visit.page("surveys/sheet.html", context)
}

fn slip(app: &App, code: &Code) -> Result<Value, AppError> {
    let link = app.address(&actions::path_of(code));
    Ok(json!({ "code": code.printed(), "square": qr::square(&link)? }))
}
