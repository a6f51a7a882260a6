//! Planning a campaign, or recording one that was held.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Occasion, find_occasion};
use super::{actions, details, forms};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PriorityId};
use crate::platform::web::{Posted, Visit, put_day};
use crate::{employers, needs};

const TEMPLATE: &str = "campaigns/new.html";

/// The form; filled in with an occasion of the national health calendar where the address names one.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let mut context = context(&visit, id).await?;
    if let Some(priority) = forms::priority(request.query_string()) {
        context["form"] = of_priority(&visit, id, priority).await?;
    }
    if let Some(occasion) = find_occasion(&forms::occasion(request.query_string())) {
        context["form"] = form(&occasion);
        context["occasion"] = json!(occasion);
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
    let saved = match forms::campaign(&posted, None) {
        Ok(new) => visit.write(move |tx| actions::plan(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(campaign) => Ok(visit.see_other(&format!("/campaigns/{campaign}"), Some("campaign-added"))),
        Err(AppError::Invalid(errors)) => {
            let context = context(&visit, id).await?;
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

/// The form filled in with a priority of the employer's; empty where it is none of theirs, or was given up.
async fn of_priority(visit: &Visit, employer: EmployerId, id: PriorityId) -> Result<Value, AppError> {
    visit
        .read(move |conn, _| {
            let found = match needs::get_priority(conn, id) {
                Ok(found) => found,
                Err(AppError::NotFound) => return Ok(json!({})),
                Err(error) => return Err(error),
            };
            let assessment = needs::get(conn, found.assessment)?;
            if assessment.employer != employer || assessment.state == needs::State::Cancelled {
                return Ok(json!({}));
            }
            Ok(json!({
                "topic": found.title,
                "answers": found.id,
            }))
        })
        .await
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    let lang = visit.lang;
    let (name, choices) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            Ok((employer.name().to_owned(), details::choices(conn, id, None, lang)?))
        })
        .await?;
    let mut context = json!({ "employer": { "id": id, "name": name }, "occasion": null });
    choices.put_into(&mut context, visit);
    Ok(context)
}

/// An occasion as the form would have been posted.
fn form(occasion: &Occasion) -> Value {
    let mut form = json!({ "topic": occasion.title });
    put_day(&mut form, "starts_on", Some(occasion.starts_on));
    put_day(&mut form, "ends_on", Some(occasion.ends_on));
    form
}
