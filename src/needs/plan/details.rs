//! Changing what is told of an action.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::shown::Reader;
use super::{able, choices, head, load};
use crate::needs::rules::PlanRefusal;
use crate::needs::{actions, forms, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/plan-details.html";

type Place = (NeedsAssessmentId, PlanActionId);

/// The form with what is told now.
pub async fn show(visit: Visit, path: web::Path<Place>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
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
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, place)).await,
    }
}

async fn context(visit: &Visit, (id, action): Place) -> Result<Value, AppError> {
    let (lang, today) = (visit.lang, day_of(visit.app.clock().now()));
    let (mut context, found, able) = visit
        .read(move |conn, actor| {
            let seen = load(conn, actor, id, Act::PlanNeeds)?;
            let found = store::get_action_of(conn, id, action)?;
            if found.ended.is_some() {
                return Err(PlanRefusal::Ended.into());
            }
            let mut context = head(&seen);
            context["choices"] = choices::choices(conn, (id, seen.employer.id), Some(&found), lang)?;
            Ok((context, found, able(conn, seen.employer.id)?))
        })
        .await?;
    context["action"] = Reader { visit, able: &able, today }.action(&found);
    context["version"] = found.version.into();
    context["form"] = choices::form(&found);
    Ok(context)
}
