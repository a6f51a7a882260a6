//! Planning a needs assessment that is held here.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, details, forms};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/new.html";

/// The form. Every site is visited, unless somebody says otherwise; where fewer than ten work, it proposes the
/// conversation.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let mut context = context(&visit, path.into_inner()).await?;
    let method = if context["is_small"] == true { "conversation" } else { "" };
    let sites: Vec<Value> = context["sites"]
        .as_array()
        .map(|sites| sites.iter().map(|site| site["value"].clone()).collect())
        .unwrap_or_default();
    context["form"] = json!({ "method": method, "sites": sites });
    visit.page(TEMPLATE, context)
}

/// Plans it.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let saved = match forms::plan(&posted) {
        Ok(plan) => visit.write(move |tx| actions::plan(tx, id, &plan)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(assessment) => Ok(visit.see_other(&format!("/needs/{assessment}"), Some("needs-planned"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    let mut context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::PlanNeeds, &employers::relation(conn, actor, &employer)?)?;
            let mut context = details::choices(conn, id, &[])?;
            context["employer"] = json!({ "id": id, "name": employer.name() });
            Ok(context)
        })
        .await?;
    context["methods"] = details::plannable(visit, &context);
    Ok(context)
}
