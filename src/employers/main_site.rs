//! Which of an employer's sites is the main one.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
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
    let context = context(&visit, id).await?;
    let site = match forms::main_site(&posted) {
        Ok(site) => site,
        Err(AppError::Invalid(errors)) => return visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => return Err(error),
    };
    let seen = forms::version(&posted);
    visit.write(move |tx| actions::choose_main_site(tx, id, seen, site)).await?;
    Ok(visit.see_other(&format!("/employers/{id}/sites"), Some("main-site-saved")))
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let sites = store::list_sites(conn, id)?;
            let main = sites.iter().find(|site| site.is_main).map(|site| site.id);
            let items = sites
                .iter()
                .map(|site| json!({ "value": site.id, "text": site.name, "hint": site.postcode }));
            Ok(json!({
                "employer": named(&employer),
                "version": employer.version,
                "items": items.collect::<Vec<Value>>(),
                "form": { "site": main },
            }))
        })
        .await
}
