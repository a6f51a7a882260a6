//! What happened at an employer, line by line, newest first.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::section::named;
use super::{forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::ledger::{self, Entry};
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
    let (employer, (entries, total)) = visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::ViewHistory, &store::relation(conn, actor, &employer)?)?;
            Ok((employer, ledger::list_of_employer(conn, id, offset(number), PER_PAGE)?))
        })
        .await?;
    let lines: Vec<Value> = entries.iter().map(|entry| line(&visit, entry)).collect();
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

fn line(visit: &Visit, entry: &Entry) -> Value {
    let text =
        Text { key: format!("event-{}", entry.kind), args: entry.detail.clone().into_iter().collect() };
    json!({ "at": entry.at, "by": entry.by, "text": visit.say(&text) })
}
