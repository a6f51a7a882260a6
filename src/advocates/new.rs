//! Adding an advocate.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::show::named;
use super::{actions, forms};
use crate::employers::{self, Site};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "advocates/new.html";

/// The form.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Adds the advocate.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let context = context(&visit, id).await?;
    let added = match forms::details(&posted, today) {
        Ok(details) => visit.write(move |tx| actions::add(tx, id, &details)).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(added) => Ok(visit.see_other(&format!("/advocates/{added}"), Some("advocate-added"))),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
    }
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::EditPortfolio, &employers::relation(conn, actor, &employer)?)?;
            let sites = employers::list_sites(conn, id)?;
            Ok(json!({ "employer": named(&employer), "sites": choices(&sites) }))
        })
        .await
}

/// Sites to choose from.
pub(super) fn choices(sites: &[Site]) -> Vec<Value> {
    sites.iter().map(|site| json!({ "value": site.id, "text": site.name })).collect()
}
