//! The page where a chair makes an award public.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::rules::{ends_on, releasable};
use super::{actions, store};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AwardId;
use crate::platform::web::Visit;

/// Asks whether to release it now.
pub async fn show(visit: Visit, path: web::Path<AwardId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let award = visit
        .read(move |conn, actor| {
            let award = store::get(conn, id)?;
            may(Act::Release, &store::relation(conn, actor, &award)?)?;
            releasable(&award)?;
            Ok(award)
        })
        .await?;
    let context = json!({
        "id": award.id,
        "submission": award.submission,
        "name": award.name,
        "level_title": award.level_title,
        "number": award.number,
        "decided_on": award.decided_on,
        "starts_on": today,
        "ends_on": ends_on(today, award.term_months),
    });
    visit.page("awards/release.html", context)
}

/// Releases it.
pub async fn save(visit: Visit, path: web::Path<AwardId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::release(tx, id)).await?;
    Ok(visit.see_other(&format!("/awards/{id}"), Some("award-released")))
}
