//! Which of an employer's sites is the main one.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
use super::sites::summarised;
use super::{actions, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/main-site.html";

/// The sites to choose from.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Makes the chosen one the main site.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let seen = posted.version();
    let saved = match forms::main_site(&posted) {
        Ok(site) => visit.write(move |tx| actions::choose_main_site(tx, id, seen, site)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/employers/{id}/sites"), Some("main-site-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let sites = store::list_sites(conn, id)?;
            let main = sites.iter().find(|site| site.is_main);
            let items = sites
                .iter()
                .map(|site| json!({ "value": site.id, "text": site.name, "hint": site.postcode }));
            Ok(json!({
                "employer": named(&employer),
                "version": employer.version,
                "items": items.collect::<Vec<Value>>(),
                "now": main.map(summarised).into_iter().collect::<Vec<Value>>(),
                "form": { "site": main.map(|site| site.id) },
            }))
        })
        .await
}
