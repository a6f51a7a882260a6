//! One item: what it is, and which answers name it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::Item;
use super::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::Visit;

/// The item.
pub async fn show(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let context = visit
        .read(move |conn, actor| {
            let mut item = store::get(conn, id)?;
            may(Act::ViewEvidence, &store::relation(conn, actor, &item)?)?;
            let employer = employers::get(conn, item.employer)?;
            let library = store::library_relation(conn, actor, &employer)?;
            // Whoever judges one application sees nothing of the others, and the version that was handed in.
            let sees_library = may(Act::ViewEvidence, &library).is_ok();
            if !sees_library {
                let judged = store::list_judged(conn, actor, id, &employer)?;
                item = store::get_as_held(conn, *judged.first().ok_or(AppError::NotFound)?)?;
            }
            let uses = if sees_library { store::list_uses(conn, id)? } else { Vec::new() };
            let uses: Vec<Value> = uses.iter().map(store::Use::to_value).collect();
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "item": shown(&item, !sees_library),
                "uses": uses,
                "sees_library": sees_library,
                "relied_on": sees_library && store::is_relied_on(conn, id)?,
                "asked": item.currency(today).asked(),
                "may_edit": may(Act::EditEvidence, &library).is_ok(),
            }))
        })
        .await?;
    visit.page("evidence/item.html", context)
}

/// The item for a template; a file is offered to whoever judges only once it was scanned.
fn shown(item: &Item, to_judge: bool) -> Value {
    let mut value = item.to_value();
    value["served"] = item.version.is_served(to_judge).into();
    value
}
