//! Taking up an action again that was said to be done, or given up.

use actix_web::{HttpResponse, web};

use crate::needs::actions;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::{Posted, Visit};

/// Takes it up again.
pub async fn save(
    visit: Visit,
    path: web::Path<(NeedsAssessmentId, PlanActionId)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (place, seen) = (path.into_inner(), posted.version());
    visit.write(move |tx| actions::reopen_action(tx, place, seen)).await?;
    let page = format!("/needs/{}/plan/{}", place.0, place.1);
    Ok(visit.see_other(&page, Some("plan-action-reopened")))
}
