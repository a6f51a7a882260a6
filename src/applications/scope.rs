//! The page on which a lead says what an application covers.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{may_answer, print};
use super::store;
use super::{actions, forms, overview};
use crate::employers;
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "applications/scope.html";

/// The form.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Saves it.
pub async fn save(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let saved = match forms::scope(&posted) {
        Ok(scope) => visit.write(move |tx| actions::choose_scope(tx, id, &scope)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/applications/{id}"), Some("application-scope-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: ApplicationId) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let (dossier, sites) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::StartApplication, today)?;
            may_answer(dossier.application.status)?;
            let sites = employers::list_sites(conn, dossier.employer.id)?;
            Ok((dossier, sites))
        })
        .await?;
    let mut context = overview::head(&dossier);
    let covered: Vec<_> = dossier.covered.iter().map(|site| site.id).collect();
    let items =
        sites.iter().map(|site| json!({ "value": site.id, "text": site.name, "hint": site.postcode }));
    context["items"] = items.collect();
    context["seen"] = print(&dossier.covered).into();
    context["form"] =
        json!({ "scope": if covered.is_empty() { "whole" } else { "sites" }, "sites": covered });
    Ok(context)
}
