//! The list of an employer's sites, and the page to add one; the first is asked for when the employer registers.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::{named, onwards};
use super::store::{self, Employer, Site};
use super::{actions, site};
use crate::places::atlas;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

/// Shows the sites, or the form for the first one where there is none.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, sites) = load(&visit, id).await?;
    if sites.is_empty() {
        return visit.page(site::TEMPLATE, form(&visit, &employer, &sites, &Posted::default()));
    }
    let sites: Vec<Value> = sites.iter().map(described).collect();
    visit.page("employers/sites.html", json!({ "employer": named(&employer), "sites": sites }))
}

/// Shows the form for one more site.
pub async fn ask(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let (employer, sites) = load(&visit, path.into_inner()).await?;
    visit.page(site::TEMPLATE, form(&visit, &employer, &sites, &Posted::default()))
}

/// Adds a site once its place is confirmed; until then the form comes back with the places to choose from.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, sites) = load(&visit, id).await?;
    // Somebody who changed another part of the employer meanwhile is no reason to ask again.
    let is_beside = posted.text("print") == sites.len().to_string();
    let seen = if is_beside { employer.version } else { posted.version() };
    let saved = match site::read(&posted) {
        Ok(Some(details)) => visit.write(move |tx| actions::add_site(tx, id, seen, &details)).await,
        Ok(None) => {
            let context = form(&visit, &employer, &sites, &posted);
            return visit.page(site::TEMPLATE, site::as_seen(context, &posted));
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok((_, actions::Saved::Kept)) if employer.registered_at.is_some() => {
            Ok(visit.see_other(&format!("/employers/{id}/sites"), Some("site-saved")))
        }
        Ok((_, saved)) => Ok(onwards(&visit, id, saved)),
        Err(error) => {
            let current = async {
                let (employer, sites) = load(&visit, id).await?;
                Ok(form(&visit, &employer, &sites, &posted))
            };
            visit.not_saved(error, site::TEMPLATE, &posted, current).await
        }
    }
}

/// The form for one more site; how many there are tells whether somebody else was quicker.
fn form(visit: &Visit, employer: &Employer, sites: &[Site], posted: &Posted) -> Value {
    let mut context = site::context(visit, employer, None, posted);
    context["print"] = sites.len().to_string().into();
    context["now"] = sites.iter().map(summarised).collect();
    context
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
