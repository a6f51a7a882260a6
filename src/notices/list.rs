//! A person's own notices, newest first.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::{forms, said, store};
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// Shows one page of them.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let person = visit.actor.person().ok_or(AppError::SignInFirst)?;
    let number = forms::page(request.query_string());
    let ((told, total), unread) = visit
        .read(move |conn, _| {
            Ok((store::list(conn, person, offset(number), PER_PAGE)?, store::count_unread(conn, person)?))
        })
        .await?;
    let rows: Vec<Value> = told.iter().map(|told| said(&visit, told)).collect();
    visit.page(
        "notices/list.html",
        json!({ "rows": rows, "unread": unread, "page": Page::new(number, total), "page_href": "/notices?page=" }),
    )
}
