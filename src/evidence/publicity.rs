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
    let context = context(&visit, id).await?;
    let edits = forms::edits(&posted);
    match forms::publicity(&posted) {
        Ok(agreed) => {
            visit.write(move |tx| actions::consent(tx, id, edits, agreed)).await?;
            Ok(visit.see_other(&format!("/evidence/{id}"), Some("evidence-publicity")))
        }
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => Err(error),
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
                "form": { "version": item.edits, "agreed": agreed },
            }))
        })
        .await
}
