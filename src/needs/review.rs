//! The day all of it is looked at again.

use actix_web::{HttpResponse, web};
use chrono::Months;
use serde_json::{Value, json};

use super::assessment;
use super::{actions, forms};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "needs/review.html";

/// The form; it proposes a day a year from now.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::kept(context)?)
}

/// Saves the day.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.version());
    let saved = match forms::review(&posted) {
        Ok(day) => visit.write(move |tx| actions::set_review(tx, id, seen, day)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{id}"), Some("needs-changed"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let seen = visit.read(move |conn, actor| assessment::load(conn, actor, id, Act::ViewNeeds)).await?;
    let today = day_of(visit.app.clock().now());
    let mut context = seen.context();
    let mut form = json!({});
    let day = seen.assessment.thread.review_on.or_else(|| today.checked_add_months(Months::new(12)));
    put_day(&mut form, "review_on", day);
    context["form"] = form;
    Ok(context)
}
