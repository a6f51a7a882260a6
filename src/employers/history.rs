//! What happened at an employer, line by line, newest first.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
use super::store::{By, Line};
use super::{forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// Shows one page of it.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let (id, number) = (path.into_inner(), forms::page(request.query_string()));
    let (employer, (lines, total)) = visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            let relation = store::relation(conn, actor, &employer)?;
            may(Act::ViewHistory, &relation)?;
            Ok((employer, store::list_history(conn, id, &relation, offset(number), PER_PAGE)?))
        })
        .await?;
    let lines: Vec<Value> = lines.iter().map(|line| shown(&visit, line)).collect();
    visit.page(
        "employers/history.html",
        json!({
            "employer": named(&employer),
            "lines": lines,
            "page": Page::new(number, total),
            "page_href": format!("/employers/{id}/history?page="),
        }),
    )
}

fn shown(visit: &Visit, line: &Line) -> Value {
    let text = Text { key: format!("event-{}", line.kind), args: line.detail.clone().into_iter().collect() };
    let by = match &line.by {
        By::Service => visit.say(&"employers-history-service".into()),
        By::Name(name) => name.clone(),
        By::Office(key) => visit.say(&(*key).into()),
    };
    json!({ "at": line.at, "by": by, "text": visit.say(&text) })
}
