//! All services as coordinators keep them: until when each is right, who vouches, how often it is used.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::rules::UseBand;
use super::store;
use crate::people;
use crate::platform::access::{Act, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// What the address asks for.
#[derive(Deserialize)]
pub struct Asked {
    page: Option<String>,
    show: Option<String>,
}

/// One page of the list, the one that has to be checked soonest first.
pub async fn show(visit: Visit, asked: web::Query<Asked>) -> Result<HttpResponse, AppError> {
    let today = day_of(visit.app.clock().now());
    let number = asked.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
    let only_lapsed = asked.show.as_deref() == Some("lapsed");
    let context = visit
        .read(move |conn, actor| {
            may(Act::KeepDirectory, &Relation::of(actor))?;
            let lapsed = store::count_kept(conn, Some(today))?;
            let total = if only_lapsed { lapsed } else { store::count_kept(conn, None)? };
            let page = Page::new(number, total);
            let shown = only_lapsed.then_some(today);
            let services = store::list_kept(conn, shown, (offset(page.number), PER_PAGE))?;
            let ids: Vec<ServiceId> = services.iter().map(|service| service.id).collect();
            let used = store::count_uses(conn, &ids)?;
            let owners: Vec<_> = services.iter().filter_map(|service| service.details.owner).collect();
            let names = people::names(conn, &owners)?;
            let row = |service: &super::Service| -> Value {
                let band = UseBand::of(used.get(&service.id).copied().unwrap_or(0));
                json!({
                    "id": service.id,
                    "name": service.details.name,
                    "review_on": service.review_on,
                    "is_lapsed": !service.is_shown(today),
                    "owner": service.details.owner.and_then(|owner| names.get(&owner)),
                    "used_key": band.text_key(),
                })
            };
            let rows: Vec<Value> = services.iter().map(row).collect();
            Ok(json!({ "rows": rows, "page": page, "lapsed": lapsed, "only_lapsed": only_lapsed }))
        })
        .await?;
    visit.page("directory/keeping.html", context)
}
