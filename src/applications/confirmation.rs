//! Confirming that an answer which came along is still so.

use actix_web::{HttpResponse, web};

use super::actions;
use super::criteria::place;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::{Posted, Visit};

/// Confirms it.
pub async fn confirm(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, code) = place(path.into_inner())?;
    let version = posted.version();
    visit.write(move |tx| actions::confirm_answer(tx, id, &code, version)).await?;
    Ok(visit.see_other(&format!("/applications/{id}"), Some("answer-confirmed")))
}
