//! Adding a priority.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::before::{self, Before};
use crate::needs::{actions, assessment, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/priorities-new.html";

/// The form.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::opened(context)?)
}

/// Adds it.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let saved = match forms::priority(&posted) {
        Ok(new) => visit.write(move |tx| actions::add_priority(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(visit.see_other(&format!("/needs/{id}/priorities"), Some("needs-priority-saved"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let (seen, findings, before) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            may(Act::PlanNeeds, &seen.relation)?;
            let before = before::find(conn, &seen.assessment)?;
            Ok((seen, store::list_findings(conn, id)?, before))
        })
        .await?;
    let mut context = super::form_of(visit, &seen, &findings, None);
    context["before"] = before.as_ref().map(Before::to_value).into();
    Ok(context)
}
