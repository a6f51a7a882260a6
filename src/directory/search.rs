//! The directory: what can help, by words, topic and place.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::rules::{Filters, Service};
use super::{forms, store};
use crate::places::atlas;
use crate::platform::access::{Act, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};
use crate::platform::web::texts::Lang;
use crate::topics;

/// One page of what a search finds.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let (filters, number) = forms::search(request.query_string());
    let today = day_of(visit.app.clock().now());
    let wanted = filters.clone();
    let (page, found, may_keep) = visit
        .read(move |conn, actor| {
            let page = Page::new(number, store::count(conn, &wanted, today)?);
            let found = store::list(conn, &wanted, today, (offset(page.number), PER_PAGE))?;
            Ok((page, found, may(Act::KeepDirectory, &Relation::of(actor)).is_ok()))
        })
        .await?;
    visit.page(
        "directory/search.html",
        json!({
            "services": found.iter().map(|one| shown(one, visit.lang)).collect::<Vec<_>>(),
            "page": page,
            "page_href": filters.address() + "page=",
            "narrow": filters.narrow(),
            "may_keep": may_keep,
            "topics": topic_choices(visit.lang),
            "areas": area_choices(),
            "form": typed(&filters),
        }),
    )
}

fn typed(filters: &Filters) -> Value {
    json!({
        "q": filters.words.as_deref().unwrap_or(""),
        "topic": filters.topic.as_deref().unwrap_or(""),
        "area": filters.area.as_deref().unwrap_or(""),
    })
}

/// A service as pages show it: topics and places by name.
pub(super) fn shown(service: &Service, lang: Lang) -> Value {
    let topics = service.details.topics.iter().map(|code| topics::title(code, lang.code()));
    let areas = service.details.areas.iter().map(|code| place_name(code));
    let mut shown = json!(service);
    shown["topics"] = topics.collect::<Vec<_>>().into();
    shown["areas"] = areas.collect::<Vec<_>>().into();
    shown
}

/// The name of a place, or its code where it left the installation.
pub(super) fn place_name(code: &str) -> String {
    let place = atlas().all().iter().find(|place| place.code.as_str() == code);
    place.map_or_else(|| code.to_owned(), |place| place.name.clone())
}

/// The topics there are, the host's own first.
pub(super) fn topic_choices(lang: Lang) -> Vec<Value> {
    let topic = |code: &str| json!({ "value": code, "text": topics::title(code, lang.code()) });
    topics::offered().map(|known| topic(&known.code)).collect()
}

/// The places of the installation.
pub(super) fn area_choices() -> Vec<Value> {
    let place = |place: &crate::places::Place| json!({ "value": place.code.as_str(), "text": place.name });
    atlas().all().iter().map(place).collect()
}
