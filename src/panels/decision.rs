//! The page where a chair records what the panel decided.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{self, Outcome, PanelRefusal};
use super::{actions, case, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SubmissionId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "panels/decision.html";

/// What the votes come to, and the form to record it.
pub async fn show(visit: Visit, path: web::Path<SubmissionId>) -> Result<HttpResponse, AppError> {
    let context = read(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Records it.
pub async fn save(
    visit: Visit,
    path: web::Path<SubmissionId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let decision = forms::decision(&typed)?;
            actions::decide(tx, id, &decision)
        })
        .await;
    match saved {
        Ok(Some(award)) => Ok(visit.see_other(&format!("/awards/{award}"), Some("panel-awarded"))),
        Ok(None) => Ok(visit.see_other(&format!("/panels/{id}"), Some("panel-deferred"))),
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, read(&visit, id).await?, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn read(visit: &Visit, id: SubmissionId) -> Result<Value, AppError> {
    let (case, relation) = visit.read(move |conn, actor| case::opened(conn, actor, id, Act::Decide)).await?;
    if case.decision.is_some() {
        return Err(PanelRefusal::Decided.into());
    }
    let chair = visit.actor.person().filter(|_| relation.panel_chair).ok_or(AppError::NotFound)?;
    let votes = case.weighed();
    let outcome = rules::outcome(&votes, chair, usize::from(case.level()?.policy.quorum))?;
    let tally = rules::tally(&votes);
    Ok(json!({
        "submission": id,
        "employer": case.employer.name(),
        "level": case.level()?.title,
        "reference": case.application.reference,
        "outcome": outcome.as_str(),
        "outcome_key": outcome.text_key(),
        "defers": outcome == Outcome::Defer,
        "award": tally.award,
        "defer": tally.defer,
        "tied": tally.award == tally.defer,
    }))
}
