//! Saying that an action is done, or given up.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::shown::Reader;
use super::{able, head, stands};
use crate::evidence;
use crate::needs::rules::PlanRefusal;
use crate::needs::{actions, assessment, forms, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/plan-ending.html";

/// Items of the library that are offered, the newest.
const OFFERED: i64 = 100;

type Place = (NeedsAssessmentId, PlanActionId);

/// The form. What has ended has none.
pub async fn show(visit: Visit, path: web::Path<Place>) -> Result<HttpResponse, AppError> {
    let (context, stands) = context(&visit, path.into_inner()).await?;
    stands?;
    visit.page(TEMPLATE, context)
}

/// Says it.
pub async fn save(visit: Visit, path: web::Path<Place>, posted: Posted) -> Result<HttpResponse, AppError> {
    let (place, seen) = (path.into_inner(), posted.version());
    let saved = match forms::plan_ending(&posted) {
        Ok(ending) => visit.write(move |tx| actions::end_action(tx, place, seen, &ending)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{}/plan", place.0), Some("plan-action-ended"))),
        Err(error) => {
            let current = async { context(&visit, place).await.map(|(context, _)| context) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

/// What the form shows, and whether it can be used: what was typed is shown again also where it cannot any more.
async fn context(visit: &Visit, (id, action): Place) -> Result<(Value, Result<(), PlanRefusal>), AppError> {
    let today = day_of(visit.app.clock().now());
    let ((mut context, stands), found, able, items) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::PlanNeeds)?;
            let found = store::get_action_of(conn, id, action)?;
            let (items, _) = evidence::list_proofs(conn, seen.employer.id, OFFERED)?;
            Ok(((head(&seen), stands(&seen, Some(&found))), found, able(conn, seen.employer.id)?, items))
        })
        .await?;
    context["action"] = Reader { visit, able: &able, today }.action(&found);
    context["version"] = found.version.into();
    context["evidence"] =
        items.iter().map(|item| json!({ "value": item.id, "text": item.title })).collect::<Vec<_>>().into();
    Ok((context, stands))
}
