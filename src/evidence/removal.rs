//! Taking an item out of the library.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, rules, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::Visit;

/// Asks whether it should go, and says what goes with it.
pub async fn show(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = visit
        .read(move |conn, actor| {
            let item = store::get(conn, id)?;
            may(Act::EditEvidence, &store::relation(conn, actor, &item)?)?;
            rules::may_remove(store::is_relied_on(conn, id)?)?;
            let employer = employers::get(conn, item.employer)?;
            let uses: Vec<Value> = store::list_uses(conn, id)?.iter().map(store::Use::to_value).collect();
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "item": item.to_value(),
                "uses": uses,
            }))
        })
        .await?;
    visit.page("evidence/removal.html", context)
}

/// Takes it out.
pub async fn remove(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let item = visit.write(move |tx| actions::remove(tx, id)).await?;
    Ok(visit.see_other(&format!("/employers/{}/evidence", item.employer), Some("evidence-removed")))
}
