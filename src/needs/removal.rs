//! Removing a needs assessment that is only told of, giving up one that is under way, and removing one that was given up.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen, opened};
use super::rules::{NeedsAssessment, State, check_kept};
use super::{actions, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/removal.html";

/// Asks whether it should go, and says what that changes.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    let context = if context["assessment"]["state"] == "published" { opened(context)? } else { context };
    visit.page(TEMPLATE, context)
}

/// Removes it, or gives it up.
pub async fn remove(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    // What the person had before them: one that was given up meanwhile does not go with all that is in it.
    let removed = match posted.text("step") {
        "remove" => visit.write(move |tx| actions::discard(tx, id)).await,
        _ => go(&visit, id, &posted).await,
    };
    match removed {
        Ok(found) => {
            let to = format!("/employers/{}/needs", found.employer);
            let notice = if found.state == State::Open { "needs-given-up" } else { "needs-removed" };
            Ok(visit.see_other(&to, Some(notice)))
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

/// Removes what is only told of; gives up what is under way.
async fn go(visit: &Visit, id: NeedsAssessmentId, posted: &Posted) -> Result<NeedsAssessment, AppError> {
    let context = context(visit, id).await?;
    if context["assessment"]["state"] == "recorded" {
        return visit.write(move |tx| actions::remove(tx, id)).await;
    }
    opened(context)?;
    let why = forms::giving_up(posted)?;
    visit.write(move |tx| actions::give_up(tx, id, &why)).await
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let (seen, contents) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            check_may(&seen)?;
            let contents = store::get_contents(conn, id, true)?;
            Ok((seen, contents))
        })
        .await?;
    let mut context = seen.context();
    context["contents"] = json!(contents);
    context["person"] = json!(visit.actor.person());
    Ok(context)
}

/// Whether the person may see it go. Whoever could have given it up is told that it was.
fn check_may(seen: &Seen) -> Result<(), AppError> {
    match seen.assessment.state {
        State::Recorded => may(Act::EditPortfolio, &seen.relation),
        State::Open | State::Published => may(Act::PlanNeeds, &seen.relation),
        State::Cancelled if may(Act::LeadNeeds, &seen.relation).is_ok() => Ok(()),
        State::Cancelled => {
            may(Act::PlanNeeds, &seen.relation)?;
            Ok(check_kept(seen.assessment.state)?)
        }
    }
}
