//! The needs assessments of an employer.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::NeedsAssessment;
use super::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::Visit;

/// The list, newest first. One a year is usual, so it is one page.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewNeeds, &relation)?;
            let held = store::list_of_employer(conn, id)?;
            Ok(json!({
                "employer": { "id": id, "name": employer.name() },
                "may_edit": may(Act::EditPortfolio, &relation).is_ok(),
                "may_plan": may(Act::PlanNeeds, &relation).is_ok(),
                "open": held.iter().find(|one| one.is_open()).map(|one| one.id),
                "assessments": held.iter().map(|one| told(one, today)).collect::<Vec<Value>>(),
            }))
        })
        .await?;
    visit.page("needs/list.html", context)
}

/// An assessment in the list; `is_to_come` before its first day.
fn told(assessment: &NeedsAssessment, today: NaiveDate) -> Value {
    let mut told = assessment.to_value();
    told["is_to_come"] = assessment.thread.starts_on.is_some_and(|day| day > today).into();
    told
}
