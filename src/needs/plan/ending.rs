//! Saying that an action is done, or given up.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::form::{Form, open};
use crate::evidence;
use crate::needs::{actions, forms};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PlanActionId};
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "needs/plan-ending.html";

/// Items of the library that are offered, the newest.
const OFFERED: i64 = 100;

type Place = (NeedsAssessmentId, PlanActionId);

/// The form, for today. What has ended has none.
pub async fn show(visit: Visit, path: web::Path<Place>) -> Result<HttpResponse, AppError> {
    let form = form(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, form.opened()?)
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
            let current = async { form(&visit, place).await.map(Form::again) };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

async fn form(visit: &Visit, place: Place) -> Result<Form, AppError> {
    let (opened, items) = visit
        .read(move |conn, actor| {
            let opened = open(conn, actor, place)?;
            let (items, _) = evidence::list_proofs(conn, opened.seen.employer.id, OFFERED)?;
            Ok((opened, items))
        })
        .await?;
    let mut typed = json!({});
    put_day(&mut typed, "ended_on", Some(day_of(visit.app.clock().now())));
    Ok(opened.form(visit, |context| {
        context["form"] = typed;
        let item = |item: &evidence::Item| json!({ "value": item.id, "text": item.title });
        context["evidence"] = items.iter().map(item).collect();
    }))
}
