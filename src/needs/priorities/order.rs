//! Putting a priority one place higher.

use actix_web::{HttpResponse, web};

use crate::needs::actions;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::platform::web::{Posted, Visit};

/// Moves it up from the `position` and the `version` the person has before them.
pub async fn save(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, PriorityId)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.text("position").parse().unwrap_or(0));
    let version = posted.version();
    visit.write(move |tx| actions::move_priority(tx, of, (seen, version))).await?;
    Ok(visit.see_other(&format!("/needs/{}/priorities", of.0), Some("needs-priority-saved")))
}
