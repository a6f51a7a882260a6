//! The list of employers: all of them for a coordinator, for an adviser those allotted to them.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::forms;
use super::section::word;
use super::store::{self, EmployerSummary, Filter};
use crate::places::atlas;
use crate::platform::access::{Act, Actor, Relation, Role, may};
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// Shows one page of what a search found.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let advised_by = scope(&visit.actor)?;
    let search = forms::search(request.query_string());
    let wanted = search.clone();
    let (rows, page) = visit
        .read(move |conn, _| {
            let filter = Filter {
                name: wanted.name,
                place: wanted.place,
                registered: wanted.registered,
                newest_first: wanted.newest_first,
                advised_by,
            };
            let page = Page::new(wanted.page, store::count_employers(conn, &filter)?);
            let rows = store::list_employers(conn, &filter, offset(page.number), PER_PAGE)?;
            Ok((rows, page))
        })
        .await?;
    let address = search.address();
    visit.page(
        "employers/list.html",
        json!({
            "rows": rows.iter().map(described).collect::<Vec<_>>(),
            "page": page,
            "first": offset(page.number) + 1,
            "last": offset(page.number) + rows.len() as i64,
            "is_narrow": search.is_narrow(),
            "is_adviser": advised_by.is_some(),
            "page_href": format!("{address}page="),
            "form": search.form(),
            "choices": choices(&visit),
        }),
    )
}

/// Whose employers this person sees: `None` for all.
fn scope(actor: &Actor) -> Result<Option<crate::platform::ids::PersonId>, AppError> {
    match may(Act::ViewQueue, &Relation::of(actor)) {
        Ok(()) => Ok(None),
        Err(_) if actor.has(Role::Adviser) => Ok(actor.person()),
        Err(error) => Err(error),
    }
}

fn described(row: &EmployerSummary) -> Value {
    let place = row.place_code.as_deref().and_then(|code| atlas().get(code));
    json!({
        "id": row.id,
        "name": row.name,
        "place": place.map(|place| place.name.as_str()),
        "sector_key": row.sector.text_key(),
        "registered_at": row.registered_at,
        "adviser": row.adviser,
    })
}

fn choices(visit: &Visit) -> Value {
    let places: Vec<Value> = atlas()
        .all()
        .iter()
        .map(|place| json!({ "value": place.code.as_str(), "text": place.name }))
        .collect();
    let choice = |value: &str, key: &str| json!({ "value": value, "text": word(visit, key) });
    json!({
        "places": places,
        "states": [
            choice("registered", "employers-list-registered"),
            choice("unfinished", "employers-list-unfinished"),
        ],
        "orders": [choice("name", "employers-list-by-name"), choice("newest", "employers-list-newest")],
    })
}
