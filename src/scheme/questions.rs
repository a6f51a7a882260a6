//! Every question of an edition, made to be printed. For everybody.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::shown;
use super::store::{self, Edition};
use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// The questions of the current edition.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such scheme or it has no edition.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let slug = path.into_inner();
    let edition = visit
        .read(move |conn, _| {
            let scheme = store::get_scheme(conn, &slug)?;
            store::get_current_edition(conn, scheme.id)
        })
        .await?;
    page(&visit, &edition, true)
}

/// The questions of any published edition.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such scheme or edition.
pub async fn show_edition(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, AppError> {
    let (slug, label) = path.into_inner();
    let (edition, current) = visit
        .read(move |conn, _| {
            let scheme = store::get_scheme(conn, &slug)?;
            let id = store::get_edition_id(conn, scheme.id, &label)?;
            Ok((store::get_edition(conn, id)?, store::get_current_edition(conn, scheme.id)?))
        })
        .await?;
    page(&visit, &edition, edition.id == current.id)
}

fn page(visit: &Visit, edition: &Arc<Edition>, is_current: bool) -> Result<HttpResponse, AppError> {
    let scheme = shown::question_set(visit, &edition.definition);
    let address = visit.app.address(visit.path());
    visit.page(
        "scheme/questions.html",
        json!({ "scheme": scheme, "is_current": is_current, "address": address }),
    )
}
