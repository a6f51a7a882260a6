//! Changing a priority.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::needs::{actions, assessment, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PriorityId};
use crate::platform::web::{Posted, Visit};
use crate::topics;

const TEMPLATE: &str = "needs/priorities-priority.html";

type Path = web::Path<(NeedsAssessmentId, PriorityId)>;

/// The form with what is there now.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::opened(context)?)
}

/// Changes it.
pub async fn save(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    let saved = match forms::priority(&posted) {
        Ok(new) => visit.write(move |tx| actions::change_priority(tx, of, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{}/priorities", of.0), Some("needs-priority-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, of)).await,
    }
}

async fn context(visit: &Visit, (id, priority): (NeedsAssessmentId, PriorityId)) -> Result<Value, AppError> {
    let (seen, findings, found) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            may(Act::PlanNeeds, &seen.relation)?;
            let kept = store::list_priorities(conn, id)?;
            let found = kept.into_iter().find(|kept| kept.id == priority).ok_or(AppError::NotFound)?;
            Ok((seen, store::list_findings(conn, id)?, found))
        })
        .await?;
    let mut context = super::form_of(visit, &seen, &findings, Some(&found));
    context["version"] = found.version.into();
    context["priority"] = found.id.to_string().into();
    context["now"] = json!({
        "topic": topics::title(&found.topic, visit.lang.code()),
        "title": found.title,
        "why": found.why,
    });
    context["form"] = json!({
        "topic": found.topic,
        "title": found.title,
        "why": found.why,
        "findings": found.findings,
    });
    Ok(context)
}
