//! Publishing the report of an assessment.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::rules::is_ready;
use super::store::{self, Publication};
use super::{actions, assessment};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/publication.html";

/// Says what it does and asks; once it is done, leads to the report.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::kept(context)?)
}

/// Publishes it.
pub async fn publish(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.text("print").to_owned());
    let fewest = visit.app.config().survey_min_cell;
    match visit.write(move |tx| actions::publish(tx, id, &seen, fewest)).await {
        Ok(_) => Ok(visit.see_other(&format!("/needs/{id}"), Some("needs-published"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let (seen, Publication { facts, print }) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let publication = store::get_publication(conn, &seen.assessment)?;
            Ok((seen, publication))
        })
        .await?;
    let mut context = seen.context();
    context["print"] = print.into();
    context["meanwhile_text"] = "needs-publication-meanwhile".into();
    context["is_drawn"] = facts.is_drawn.into();
    context["is_ready"] = is_ready(&facts).into();
    context["findings"] = facts.findings.into();
    context["priorities"] = facts.priorities.into();
    context["actions"] = facts.actions.into();
    Ok(context)
}
