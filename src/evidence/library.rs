//! An employer's evidence: searched, narrowed, in order, page by page, and as a table to take away.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::{Listed, Sort, State, table};
use super::{forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::paging::{PER_PAGE, Page, offset};
use crate::platform::web::{Visit, attachment};

/// The most rows of the table, and how many are read at a time.
const TABLE_ROWS: i64 = 5_000;
const BATCH: i64 = 500;

/// The list.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (search, number) = forms::search(request.query_string());
    let (today, wanted) = (day_of(visit.app.clock().now()), search.clone());
    let (mut context, page) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            let relation = store::library_relation(conn, actor, &employer)?;
            may(Act::ViewEvidence, &relation)?;
            let page = Page::new(number, store::count(conn, id, &wanted, today)?);
            let items = store::list(conn, id, &wanted, today, (offset(page.number), PER_PAGE))?;
            let context = json!({
                "employer": { "id": id, "name": employer.name() },
                "may_edit": may(Act::EditEvidence, &relation).is_ok(),
                "items": items.iter().map(|listed| shown(listed, today)).collect::<Vec<Value>>(),
            });
            Ok((context, page))
        })
        .await?;
    let path = format!("/employers/{id}/evidence");
    context["page"] = json!(page);
    context["page_href"] = (search.address(&path) + "page=").into();
    context["csv_href"] = search.address(&format!("{path}.csv")).into();
    context["narrow"] = (!search.words.is_empty() || search.state.is_some()).into();
    context["form"] = json!({
        "words": search.words,
        "state": search.state.map(State::as_str),
        "sort": search.sort.as_str(),
    });
    context["choices"] = choices(&visit);
    visit.page("evidence/library.html", context)
}

/// An item of the list for a template: the item, with `criteria`, `held` and what is `asked` of it.
fn shown(listed: &Listed, today: NaiveDate) -> Value {
    let mut value = listed.item.to_value();
    value["criteria"] = listed.criteria.into();
    value["held"] = listed.held.into();
    value["asked"] = listed.item.currency(today).asked().into();
    value
}

fn choices(visit: &Visit) -> Value {
    let choice = |word: &str, key: String| json!({ "value": word, "text": visit.say(&key.as_str().into()) });
    let state = |state: State| choice(state.as_str(), format!("evidence-state-{}", state.as_str()));
    let sort = |sort: Sort| choice(sort.as_str(), format!("evidence-sort-{}", sort.as_str()));
    json!({ "states": State::ALL.map(state), "sorts": Sort::ALL.map(sort) })
}

/// What was found as a table for spreadsheets.
pub async fn csv(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (search, _) = forms::search(request.query_string());
    let today = day_of(visit.app.clock().now());
    let (name, items) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::ViewEvidence, &store::library_relation(conn, actor, &employer)?)?;
            let mut items: Vec<Listed> = Vec::new();
            for start in (0..TABLE_ROWS).step_by(BATCH as usize) {
                let more = store::list(conn, id, &search, today, (start, BATCH))?;
                let last = more.len() < BATCH as usize;
                items.extend(more);
                if last {
                    break;
                }
            }
            Ok((employer.name().to_owned(), items))
        })
        .await?;
    Ok(attachment::csv(&format!("{name} evidence {today}"), &table(&items)))
}
