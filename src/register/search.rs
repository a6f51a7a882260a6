//! The register's page: a search, its filters, and what it found.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use crate::employers::{Sector, SizeBand};
use crate::places::atlas;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};
use crate::register::rules::{Entry, Filters, Holding, Sort};
use crate::register::{forms, store};

/// Shows one page of what a search found.
///
/// # Errors
/// As [`forms::search`], or the database's fault.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let (filters, number) = forms::search(request.query_string())?;
    let as_of = day_of(visit.app.clock().now());
    let wanted = filters.clone();
    let (levels, page, entries) = visit
        .read(move |conn, _| {
            let levels = store::count_by_level(conn, as_of)?;
            let page = Page::new(number, store::count(conn, &wanted, as_of)?);
            let entries = store::list(conn, &wanted, as_of, offset(page.number), PER_PAGE)?;
            Ok((levels, page, entries))
        })
        .await?;
    visit.page(
        "register/search.html",
        json!({
            "as_of": as_of,
            "entries": entries.iter().map(Entry::to_value).collect::<Vec<_>>(),
            "page": page,
            "first": offset(page.number) + 1,
            "last": offset(page.number) + entries.len() as i64,
            "narrow": filters.narrow(),
            "page_href": filters.address("/register") + "page=",
            "csv_href": link(&filters, "/register.csv"),
            "json_href": link(&filters, "/register.json"),
            "form": typed(&filters),
            "choices": choices(&visit, &levels),
        }),
    )
}

fn link(filters: &Filters, path: &str) -> String {
    filters.address(path).trim_end_matches(['?', '&']).to_owned()
}

/// The search as its form shows it.
fn typed(filters: &Filters) -> Value {
    let set: serde_json::Map<String, Value> =
        filters.pairs().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    set.into()
}

/// What each filter can be set to.
fn choices(visit: &Visit, levels: &[Holding]) -> Value {
    let choice = |value: &str, text: &str| json!({ "value": value, "text": text });
    let named = |value: &str, key: &str| choice(value, &visit.say(&Text::new(key)));
    let (schemes, levels) = (schemes(levels), named_levels(levels));
    json!({
        "schemes": schemes.iter().map(|(slug, name)| choice(slug, name)).collect::<Vec<_>>(),
        "places": atlas().all().iter().map(|place| choice(place.code.as_str(), &place.name)).collect::<Vec<_>>(),
        "levels": levels.iter().map(|(code, title)| choice(code, title)).collect::<Vec<_>>(),
        "sectors": Sector::ALL.map(|sector| named(sector.as_str(), sector.text_key())),
        "sizes": SizeBand::ALL.map(|size| named(size.as_str(), size.text_key())),
        "sorts": Sort::ALL.map(|sort| named(sort.as_str(), sort.text_key())),
    })
}

/// The schemes that somebody holds an award of: short name and name.
fn schemes(held: &[Holding]) -> BTreeMap<&str, &str> {
    held.iter().map(|holding| (holding.scheme.as_str(), holding.scheme_name.as_str())).collect()
}

/// The levels that somebody holds, each code once; where there are several schemes, with the name of its own.
fn named_levels(held: &[Holding]) -> Vec<(&str, String)> {
    let several = schemes(held).len() > 1;
    let mut found: Vec<(&str, String)> = Vec::new();
    for holding in held {
        let shared = held.iter().filter(|other| other.level == holding.level).count() > 1;
        let title = match several && !shared {
            true => format!("{} ({})", holding.title, holding.scheme_name),
            false => holding.title.clone(),
        };
        if !found.iter().any(|(code, _)| *code == holding.level) {
            found.push((&holding.level, title));
        }
    }
    found
}
