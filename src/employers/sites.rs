//! The list of an employer's sites, and the page to add one; the first is asked for when the employer registers.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::{meanwhile, named, onwards};
use super::store::{self, Employer, Site};
use super::{actions, forms, site};
use crate::places::atlas;
use crate::platform::access::{Act, may};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

/// Shows the sites, or the form for the first one where there is none.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, sites) = load(&visit, id).await?;
    if sites.is_empty() {
        return visit.page(site::TEMPLATE, site::context(&visit, &employer, None, &Posted::default()));
    }
    let sites: Vec<Value> = sites.iter().map(described).collect();
    visit.page("employers/sites.html", json!({ "employer": named(&employer), "sites": sites }))
}

/// Shows the form for one more site.
pub async fn ask(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let (employer, _) = load(&visit, path.into_inner()).await?;
    visit.page(site::TEMPLATE, site::context(&visit, &employer, None, &Posted::default()))
}

/// Adds a site once its place is confirmed; until then the form comes back with the places to choose from.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let (employer, sites) = load(&visit, id).await?;
    let form = match site::read(&posted) {
        Ok(Some(form)) => form,
        Ok(None) => return site::offer(&visit, &employer, None, &posted),
        Err(errors) => return again(&visit, &employer, None, &posted, errors),
    };
    let saved = visit.write(move |tx| actions::add_site(tx, id, forms::version(&typed), &form)).await;
    match saved {
        Ok((_, actions::Saved::Kept)) if employer.registered_at.is_some() => {
            Ok(visit.see_other(&format!("/employers/{id}/sites"), Some("site-saved")))
        }
        Ok((_, saved)) => Ok(onwards(&visit, id, saved)),
        Err(AppError::Invalid(errors)) => again(&visit, &employer, None, &posted, errors),
        Err(AppError::Stale) => {
            let rows = sites.iter().map(summarised).collect();
            again(&visit, &employer, Some(rows), &posted, meanwhile())
        }
        Err(error) => Err(error),
    }
}

fn again(
    visit: &Visit,
    employer: &Employer,
    meanwhile: Option<Vec<Value>>,
    posted: &Posted,
    errors: FieldErrors,
) -> Result<HttpResponse, AppError> {
    let mut context = site::context(visit, employer, None, posted);
    match meanwhile {
        Some(rows) => context["meanwhile"] = rows.into(),
        None => context["version"] = posted.text("version").into(),
    }
    visit.form_again(site::TEMPLATE, context, posted, &errors)
}

async fn load(visit: &Visit, id: EmployerId) -> Result<(Employer, Vec<Site>), AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let sites = store::list_sites(conn, id)?;
            Ok((employer, sites))
        })
        .await
}

fn described(site: &Site) -> Value {
    json!({
        "id": site.id,
        "name": site.name,
        "postcode": site.postcode,
        "place": place_name(site),
        "is_main": site.is_main,
    })
}

/// A site as a row of a summary.
pub(super) fn summarised(site: &Site) -> Value {
    json!({ "key": site.name, "value": format!("{}, {}", site.postcode, place_name(site)) })
}

fn place_name(site: &Site) -> &str {
    atlas().get(&site.place_code).map_or(site.place_code.as_str(), |place| place.name.as_str())
}
