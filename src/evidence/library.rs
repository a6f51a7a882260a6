//! An employer's evidence, page by page.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::rules::Item;
use super::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// What the address asks for.
#[derive(Deserialize)]
pub struct Asked {
    page: Option<String>,
}

/// The list, newest first.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let number = asked.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
    let context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            let relation = store::library_relation(conn, actor, &employer)?;
            may(Act::ViewEvidence, &relation)?;
            let (items, total) = store::list_of_employer(conn, id, offset(number), PER_PAGE)?;
            Ok(json!({
                "employer": { "id": id, "name": employer.name() },
                "may_edit": may(Act::EditEvidence, &relation).is_ok(),
                "items": items.iter().map(Item::to_value).collect::<Vec<Value>>(),
                "page": Page::new(number, total),
            }))
        })
        .await?;
    visit.page("evidence/library.html", context)
}
