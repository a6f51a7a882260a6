//! What a scheme is: its levels and how each is won, its sizes of employer, its editions. For everybody.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::shown;
use super::store::{self, EditionSummary};
use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such scheme or it has no edition.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let slug = path.into_inner();
    let (edition, editions) = visit
        .read(move |conn, _| {
            let scheme = store::get_scheme(conn, &slug)?;
            Ok((store::get_current_edition(conn, scheme.id)?, store::list_editions(conn, scheme.id)?))
        })
        .await?;
    let listed = |of: &EditionSummary| {
        let href = shown::edition_address(edition.definition.scheme.slug.as_str(), &of.label);
        json!({ "label": of.label, "published_at": of.published_at, "href": href, "current": of.id == edition.id })
    };
    let editions: Vec<Value> = editions.iter().map(listed).collect();
    let scheme = shown::question_set(&visit, &edition.definition);
    visit.page("scheme/show.html", json!({ "scheme": scheme, "editions": editions }))
}
