//! The employers somebody advises: who waits, who is stuck, what is due.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use super::desk::advised;
use crate::platform::access::Role;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// Which page of the list is wanted.
#[derive(Deserialize)]
pub struct Asked {
    page: Option<String>,
}

/// One page of the list, for an adviser.
///
/// # Errors
/// [`AppError::SignInFirst`] when nobody is signed in, [`AppError::NotFound`] for whoever advises nobody, or the
/// database's fault.
pub async fn show(visit: Visit, asked: web::Query<Asked>) -> Result<HttpResponse, AppError> {
    let person = visit.actor.person().ok_or(AppError::SignInFirst)?;
    if !visit.actor.has(Role::Adviser) {
        return Err(AppError::NotFound);
    }
    let today = day_of(visit.app.clock().now());
    let rows = visit.read(move |conn, _| advised::list(conn, person, today)).await?;
    let wanted = asked.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = Page::new(wanted, i64::try_from(rows.len()).unwrap_or(i64::MAX));
    let skipped = usize::try_from(offset(page.number)).unwrap_or_default();
    let shown: Vec<_> = rows.iter().skip(skipped).take(PER_PAGE as usize).collect();
    visit.page("desks/advising.html", json!({ "rows": shown, "page": page, "page_href": "/advising?page=" }))
}
