//! The surveys of an employer.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::{forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// One page of them, the newest first.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let (id, number) = (path.into_inner(), forms::page(request.query_string()));
    let today = day_of(visit.app.clock().now());
    let context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewSurvey, &relation)?;
            let page = Page::new(number, store::count_of_employer(conn, id)?);
            let rows = store::list_page(conn, id, (offset(page.number), PER_PAGE))?;
            Ok(json!({
                "employer": { "id": id, "name": employer.name() },
                "may_plan": may(Act::PlanSurvey, &relation).is_ok() && employers::is_registered(&employer),
                "surveys": rows.iter().map(|survey| survey.to_value(today)).collect::<Vec<Value>>(),
                "page": page,
                "page_href": format!("/employers/{id}/surveys?page="),
            }))
        })
        .await?;
    visit.page("surveys/list.html", context)
}
