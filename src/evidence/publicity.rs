//! Whether an item may be used in publicity: a question of its own, beside whether it proves anything.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "evidence/publicity.html";

/// The question.
pub async fn show(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// The answer.
pub async fn save(
    visit: Visit,
    path: web::Path<EvidenceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let edits = forms::edits(&posted);
    let saved = match forms::publicity(&posted) {
        Ok(agreed) => visit.write(move |tx| actions::consent(tx, id, edits, agreed)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/evidence/{id}"), Some("evidence-publicity"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: EvidenceId) -> Result<Value, AppError> {
    visit
        .read(move |conn, actor| {
            let item = store::get(conn, id)?;
            let employer = employers::get(conn, item.employer)?;
            may(Act::EditEvidence, &store::library_relation(conn, actor, &employer)?)?;
            let agreed = item.publicity.map(|agreed| if agreed { "yes" } else { "no" });
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "item": item.to_value(),
                "version": item.edits,
                "now": agreed,
                "form": { "agreed": agreed },
            }))
        })
        .await
}
