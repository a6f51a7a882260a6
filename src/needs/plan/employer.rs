//! Everything an employer has in its action plans, over all its needs assessments: the page to come back to.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::able;
use super::shown::Reader;
use crate::employers;
use crate::needs::rules::{ActionState, PlanAction};
use crate::needs::{forms, store};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// What is to be done, due first first, then what has ended, the last first.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (employer, mut actions, able) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::ViewNeeds, &employers::relation(conn, actor, &employer)?)?;
            let actions = store::list_actions_of_employers(conn, &[id], false)?;
            Ok((employer, actions, able(conn, id)?))
        })
        .await?;
    let reader = Reader { visit: &visit, able: &able, today };
    let progress = reader.progress(&actions);
    actions.sort_by_key(order);
    let page =
        Page::new(forms::plan_page(request.query_string()), actions.len().try_into().unwrap_or(i64::MAX));
    let skipped = usize::try_from(offset(page.number)).unwrap_or_default();
    let shown = actions.iter().skip(skipped).take(usize::try_from(PER_PAGE).unwrap_or_default());
    visit.page(
        "needs/plan-employer.html",
        json!({
            "employer": { "id": employer.id, "name": employer.name() },
            "progress": progress,
            "actions": shown.map(|action| reader.action(action)).collect::<Vec<Value>>(),
            "page": page,
            "page_href": format!("/employers/{id}/needs/plan?page="),
        }),
    )
}

/// Open ones by their day; ended ones after them, the last first.
fn order(action: &PlanAction) -> (bool, i64) {
    let days = |day: chrono::NaiveDate| i64::from(chrono::Datelike::num_days_from_ce(&day));
    match &action.ended {
        None => (action.state != ActionState::Open, days(action.told.due_on)),
        Some(ended) => (true, -days(ended.on)),
    }
}
