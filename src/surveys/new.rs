//! Planning a survey.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, details, forms};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SchemeId};
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "surveys/new.html";

/// The form. The address may name a questionnaire, and a survey to compare with.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let (_, mut context) = load(&visit, path.into_inner()).await?;
    for (field, value) in forms::named(request.query_string()) {
        context["form"][field] = value.into();
    }
    visit.page(TEMPLATE, context)
}

/// Plans it.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (only, context) = load(&visit, id).await?;
    let min_cell = visit.app.config().survey_min_cell;
    let saved = match forms::plan(&posted, only) {
        Ok(plan) => visit.write(move |tx| actions::plan(tx, id, min_cell, &plan)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(survey) => Ok(visit.see_other(&format!("/surveys/{survey}"), Some("survey-planned"))),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

async fn load(visit: &Visit, id: EmployerId) -> Result<(Option<SchemeId>, Value), AppError> {
    let lang = visit.lang;
    visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::PlanSurvey, &employers::relation(conn, actor, &employer)?)?;
            let (only, mut context) = plan_form(conn, id, lang)?;
            context["employer"] = json!({ "id": id, "name": employer.name() });
            Ok((only, context))
        })
        .await
}

/// What a form that plans a survey shows: what [`details::choices`] offers, and `form`, in which how many are asked is what
/// the employer counted last. Beside it the scheme where there is one only.
///
/// # Errors
/// The database's fault.
pub fn plan_form(
    conn: &mut Conn,
    employer: EmployerId,
    lang: Lang,
) -> Result<(Option<SchemeId>, Value), AppError> {
    let (only, mut context) = details::choices(conn, employer, lang)?;
    let counted = employers::get_headcount(conn, employer)?.map(|counted| counted.in_scope);
    context["form"] = json!({ "asked": counted.map(|count| count.to_string()), "controller": "scheme" });
    Ok((only, context))
}
