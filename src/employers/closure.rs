//! The page that asks once more before a site is closed.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::section::named;
use super::{actions, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SiteId};
use crate::platform::web::Visit;

/// Asks whether a site should be closed.
pub async fn show(visit: Visit, path: web::Path<(EmployerId, SiteId)>) -> Result<HttpResponse, AppError> {
    let (id, site) = path.into_inner();
    let (employer, site) = visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let site = store::get_site(conn, id, site)?;
            Ok((employer, site))
        })
        .await?;
    let site = json!({ "name": site.name, "postcode": site.postcode });
    visit.page("employers/closure.html", json!({ "employer": named(&employer), "closing": site }))
}

/// Closes it.
pub async fn close(visit: Visit, path: web::Path<(EmployerId, SiteId)>) -> Result<HttpResponse, AppError> {
    let (id, site) = path.into_inner();
    visit.write(move |tx| actions::close_site(tx, id, site)).await?;
    Ok(visit.see_other(&format!("/employers/{id}/sites"), Some("site-closed")))
}
