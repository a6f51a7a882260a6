//! Removing a priority.

use actix_web::{HttpResponse, web};

use crate::needs::{actions, assessment, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::platform::web::{Posted, Visit};

type Path = web::Path<(NeedsAssessmentId, PriorityId)>;

/// Asks whether it should go, and says what that changes.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let (id, priority) = path.into_inner();
    let context = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            may(Act::PlanNeeds, &seen.relation)?;
            let kept = store::list_priorities(conn, id)?;
            let found = kept.into_iter().find(|kept| kept.id == priority).ok_or(AppError::NotFound)?;
            let mut context = seen.context();
            context["title"] = found.title.into();
            context["version"] = found.version.into();
            Ok(context)
        })
        .await?;
    visit.page("needs/priorities-removal.html", assessment::opened(context)?)
}

/// Removes it.
pub async fn remove(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    visit.write(move |tx| actions::remove_priority(tx, of, seen)).await?;
    Ok(visit.see_other(&format!("/needs/{}/priorities", of.0), Some("needs-priority-removed")))
}
