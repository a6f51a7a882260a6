//! One notice: what a person was told, and the way to what it is about.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::{actions, said, store};
use crate::platform::error::AppError;
use crate::platform::ids::NoticeId;
use crate::platform::web::Visit;

/// Shows it to the person who got it; looking does not count as reading, since mail programs look too.
pub async fn show(visit: Visit, path: web::Path<NoticeId>) -> Result<HttpResponse, AppError> {
    let (person, id) = (visit.actor.person().ok_or(AppError::SignInFirst)?, path.into_inner());
    let told = visit.read(move |conn, _| store::get(conn, person, id)).await?;
    let notice = said(&visit, &told);
    visit.page("notices/show.html", json!({ "notice": notice }))
}

/// Counts it as read, and goes on to the page it leads to.
pub async fn open(visit: Visit, path: web::Path<NoticeId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let page = visit.write(move |tx| actions::read(tx, id)).await?;
    Ok(visit.see_other(&page, None))
}
