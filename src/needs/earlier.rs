//! Telling of a needs assessment that was held elsewhere.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::Method;
use super::{actions, details, forms};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/earlier.html";

/// The form.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Records it.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let saved = match forms::assessment(&posted) {
        Ok(new) => visit.write(move |tx| actions::add(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(visit.see_other(&format!("/employers/{id}/needs"), Some("needs-added"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    let mut context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            Ok(json!({ "employer": { "id": id, "name": employer.name() } }))
        })
        .await?;
    context["methods"] = details::methods(visit, &Method::ALL);
    Ok(context)
}
