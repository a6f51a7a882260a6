//! Saying that what seems to be personal data is none.

use actix_web::{HttpResponse, web};

use super::actions;
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::{Posted, Visit};

/// Notes it.
pub async fn save(
    visit: Visit,
    path: web::Path<EvidenceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    // A number that is none is no version's.
    let number = posted.text("number").parse().unwrap_or_default();
    visit.write(move |tx| actions::clear_suspicions(tx, id, number)).await?;
    Ok(visit.see_other(&format!("/evidence/{id}"), Some("evidence-cleared")))
}
