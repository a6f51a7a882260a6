//! Putting an action into the plan.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::form::Form;
use super::{choices, head};
use crate::needs::{actions, assessment, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/plan-new.html";

/// The form; for a priority where the address names one.
pub async fn show(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let mut context = form(&visit, path.into_inner()).await?.opened()?;
    let asked = Posted::new(serde_html_form::from_str(request.query_string()).unwrap_or_default());
    context["form"] = json!({ "priority": asked.text("priority") });
    visit.page(TEMPLATE, context)
}

/// Puts it there.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let saved = match forms::plan_action(&posted) {
        Ok(new) => visit.write(move |tx| actions::plan_action(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(visit.see_other(&format!("/needs/{id}/plan"), Some("plan-action-added"))),
        Err(error) => {
            let current = async { form(&visit, id).await.map(Form::again) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

async fn form(visit: &Visit, id: NeedsAssessmentId) -> Result<Form, AppError> {
    let lang = visit.lang;
    visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::PlanNeeds)?;
            let mut context = head(&seen);
            context["choices"] = choices::choices(conn, (id, seen.employer.id), None, lang)?;
            Ok(Form::new(&seen, context))
        })
        .await
}
