//! A finding of the adviser's own.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use crate::needs::{actions, assessment, forms};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/findings-new.html";

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
    let saved = match forms::own_finding(&posted) {
        Ok((topic, text)) => visit.write(move |tx| actions::add_finding(tx, id, &topic, &text)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(visit.see_other(&format!("/needs/{id}/findings"), Some("needs-finding-added"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let seen = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            may(Act::LeadNeeds, &seen.relation)?;
            Ok(seen)
        })
        .await?;
    let mut context = seen.context();
    context["topics"] = super::topics_of(visit.lang, None);
    Ok(context)
}
