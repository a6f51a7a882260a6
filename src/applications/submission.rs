//! Handing an application in: check the answers, sign, submit.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{ApplicationStatus, Step, after, count_unconfirmed};
use super::store::{self, Dossier};
use super::{actions, forms, overview};
use crate::evidence::Item;
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "applications/submission.html";

/// The answers to check, with what is missing or the form to sign.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let dossier = get(&visit, id, Act::ViewApplication).await?;
    if dossier.application.status != ApplicationStatus::Open && dossier.submission.is_some() {
        return visit.page("applications/submission-done.html", overview::head(&dossier));
    }
    after(dossier.application.status, Step::Submit)?;
    visit.page(TEMPLATE, context(&visit, &dossier))
}

async fn get(visit: &Visit, id: ApplicationId, act: Act) -> Result<Dossier, AppError> {
    let today = day_of(visit.app.clock().now());
    visit.read(move |conn, actor| store::get_dossier(conn, actor, id, act, today)).await
}

fn context(visit: &Visit, dossier: &Dossier) -> Value {
    let mut context = overview::head(dossier);
    context["stand"] = overview::stand(visit, dossier);
    context["answers"] = answers(dossier);
    context["may_submit"] = dossier.may(Act::SubmitApplication).into();
    context["unconfirmed"] = count_unconfirmed(&dossier.carries).into();
    context["why"] = Value::Null;
    context["form"] = json!({ "version": dossier.application.version });
    context
}

/// Every criterion with its answer.
fn answers(dossier: &Dossier) -> Value {
    let mut rows = Vec::new();
    for criterion in dossier.criteria() {
        let answer = dossier.answers.get(&criterion.code);
        let mut row = overview::task(dossier, criterion);
        row["narrative"] = answer.map(|answer| answer.narrative.as_str()).unwrap_or_default().into();
        row["reason"] = answer.map(|answer| answer.reason.as_str()).unwrap_or_default().into();
        row["counters"] = answer.map(|answer| overview::readings(criterion, answer)).unwrap_or_default();
        row["items"] =
            answer.map(|answer| answer.evidence.iter().map(Item::to_value).collect()).unwrap_or_default();
        rows.push(row);
    }
    rows.into()
}

/// Submits.
pub async fn submit(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let form = match forms::submission(&posted) {
        Ok(form) => form,
        Err(AppError::Invalid(errors)) => {
            let dossier = get(&visit, id, Act::SubmitApplication).await?;
            after(dossier.application.status, Step::Submit)?;
            return visit.form_again(TEMPLATE, context(&visit, &dossier), &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    match visit.write(move |tx| actions::submit(tx, id, &form)).await {
        Ok(_) => Ok(visit.see_other(&format!("/applications/{id}/submission"), None)),
        Err(AppError::Stale) => again(&visit, id, &posted, &"submission-stale".into()).await,
        Err(AppError::Refused(why)) => again(&visit, id, &posted, &why).await,
        Err(error) => Err(error),
    }
}

/// The page as it is now, with why nothing was submitted; what was typed stays.
async fn again(
    visit: &Visit,
    id: ApplicationId,
    posted: &Posted,
    why: &Text,
) -> Result<HttpResponse, AppError> {
    let dossier = get(visit, id, Act::SubmitApplication).await?;
    if dossier.application.status != ApplicationStatus::Open {
        return Err(AppError::Refused(why.clone()));
    }
    let mut context = context(visit, &dossier);
    context["why"] = visit.say(why).into();
    context["form"] = posted.to_value();
    context["form"]["version"] = json!(dossier.application.version);
    // The answers are not those the declaration was made of.
    context["form"]["declaration"] = Value::Null;
    visit.page_with(StatusCode::CONFLICT, TEMPLATE, context)
}
