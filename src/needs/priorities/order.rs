//! Putting a priority one place higher.

use actix_web::{HttpResponse, web};

use crate::needs::actions;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::platform::web::Visit;

/// Moves it up.
pub async fn save(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, PriorityId)>,
) -> Result<HttpResponse, AppError> {
    let of = path.into_inner();
    visit.write(move |tx| actions::move_priority(tx, of)).await?;
    Ok(visit.see_other(&format!("/needs/{}/priorities", of.0), Some("needs-priority-saved")))
}
