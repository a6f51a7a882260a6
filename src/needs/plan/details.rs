//! Changing what is told of an action.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::shown::Reader;
use super::{able, choices, head, stands};
use crate::needs::rules::PlanRefusal;
use crate::needs::{actions, assessment, forms, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/plan-details.html";

type Place = (NeedsAssessmentId, PlanActionId);

/// The form with what is told now.
pub async fn show(visit: Visit, path: web::Path<Place>) -> Result<HttpResponse, AppError> {
    let (context, stands) = context(&visit, path.into_inner()).await?;
    stands?;
    visit.page(TEMPLATE, context)
}

/// Changes it.
pub async fn save(visit: Visit, path: web::Path<Place>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (place, seen) = (path.into_inner(), posted.version());
    let saved = match forms::plan_action(&posted) {
        Ok(new) => visit.write(move |tx| actions::change_action(tx, place, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => {
            let page = format!("/needs/{}/plan/{}", place.0, place.1);
            Ok(visit.see_other(&page, Some("plan-action-saved")))
        }
        Err(error) => {
            let current = async { context(&visit, place).await.map(|(context, _)| context) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

/// What the form shows, and whether it can be used: what was typed is shown again also where it cannot any more.
async fn context(visit: &Visit, (id, action): Place) -> Result<(Value, Result<(), PlanRefusal>), AppError> {
    let (lang, today) = (visit.lang, day_of(visit.app.clock().now()));
    let ((mut context, stands), found, able) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::PlanNeeds)?;
            let found = store::get_action_of(conn, id, action)?;
            let stands = stands(&seen, Some(&found));
            let mut context = head(&seen);
            context["choices"] = choices::choices(conn, (id, seen.employer.id), Some(&found), lang)?;
            Ok(((context, stands), found, able(conn, seen.employer.id)?))
        })
        .await?;
    context["action"] = Reader { visit, able: &able, today }.action(&found);
    context["version"] = found.version.into();
    context["form"] = choices::form(&found);
    Ok((context, stands))
}
