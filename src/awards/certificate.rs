//! The certificate, to print.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::rules::public;
use super::{show, store};
use crate::places::atlas;
use crate::platform::error::AppError;
use crate::platform::ids::AwardId;
use crate::platform::web::Visit;

/// The certificate of a released award.
pub async fn show(visit: Visit, path: web::Path<AwardId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (award, scheme) = visit
        .read(move |conn, actor| {
            let award = store::get(conn, id)?;
            show::visible(&award, &store::relation(conn, actor, &award)?)?;
            public(&award)?;
            let scheme = store::scheme_name(conn, &award)?;
            Ok((award, scheme))
        })
        .await?;
    let address = visit.app.address(&format!("/register/{}", award.number));
    let shown = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let context = json!({
        "id": award.id,
        "name": award.name,
        "scheme": scheme,
        "level": award.level,
        "level_title": award.level_title,
        "number": award.number,
        "sites": award.sites,
        "place": atlas().get(&award.place_code).map(|place| &place.name),
        "starts_on": award.release.as_ref().map(|release| release.starts_on),
        "ends_on": award.release.as_ref().and_then(|release| release.ends_on),
        "checked_on": award.checked_on,
        "address": shown,
    });
    visit.page("awards/certificate.html", context)
}
