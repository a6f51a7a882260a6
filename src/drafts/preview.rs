//! A draft as employers will read it.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::actions::get;
use super::rules::DraftRefusal;
use crate::platform::error::AppError;
use crate::platform::ids::DraftId;
use crate::platform::web::Visit;
use crate::scheme::pack::check;
use crate::scheme::question_set;

/// The page.
///
/// # Errors
/// When something is wrong with the pack: then there is nothing to read yet.
pub async fn show(visit: Visit, path: web::Path<DraftId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let draft = visit.read(move |conn, actor| get(conn, actor, id)).await?;
    let definition = check(draft.files).whole.ok_or(DraftRefusal::HasProblems)?;
    let scheme = question_set(&visit, &definition);
    visit.page("drafts/preview.html", json!({ "id": id, "scheme": scheme }))
}
