//! Whether an item is still current: the question, and the answer that it is.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::{Posted, Visit, put_day};

const TEMPLATE: &str = "evidence/currency.html";

/// The question.
pub async fn show(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// It is still current.
pub async fn confirm(
    visit: Visit,
    path: web::Path<EvidenceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let edits = forms::edits(&posted);
    let confirmed = match forms::until(&posted) {
        Ok(until) => visit.write(move |tx| actions::confirm_current(tx, id, edits, until)).await,
        Err(error) => Err(error),
    };
    match confirmed {
        Ok(()) => Ok(visit.see_other(&format!("/evidence/{id}"), Some("evidence-confirmed"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: EvidenceId) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let item = store::get(conn, id)?;
            let employer = employers::get(conn, item.employer)?;
            may(Act::EditEvidence, &store::library_relation(conn, actor, &employer)?)?;
            // A day that is over would only be refused.
            let until = item.current_until.filter(|until| *until >= today);
            let mut form = json!({});
            put_day(&mut form, "until", until);
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "item": item.to_value(),
                "asked": item.currency(today).asked(),
                "version": item.edits,
                "form": form,
            }))
        })
        .await
}
