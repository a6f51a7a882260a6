//! Taking the content of an item away for good: asks why, and says what goes and what stays.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "evidence/redaction.html";

/// The question.
pub async fn show(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Takes it away: the rows first, then the bytes.
pub async fn redact(
    visit: Visit,
    path: web::Path<EvidenceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = context(&visit, id).await?;
    let reason = match forms::redaction(&posted) {
        Ok(reason) => reason,
        Err(AppError::Invalid(errors)) => return visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => return Err(error),
    };
    let hashes = visit.write(move |tx| actions::redact(tx, id, &reason)).await?;
    actions::drop_bytes(&visit.app, hashes).await?;
    Ok(visit.see_other(&format!("/evidence/{id}"), Some("evidence-redacted")))
}

async fn context(visit: &Visit, id: EvidenceId) -> Result<Value, AppError> {
    visit
        .read(move |conn, actor| {
            let item = store::get(conn, id)?;
            let employer = employers::get(conn, item.employer)?;
            may(Act::EditEvidence, &store::library_relation(conn, actor, &employer)?)?;
            let doomed = store::list_doomed(conn, &item)?;
            if doomed.is_empty() {
                return Err(AppError::Refused("refused-evidence-redacted".into()));
            }
            let versions = doomed.iter().filter(|version| version.item == id).count();
            // Items that were removed are no page any more, but their bytes go as well.
            let twins: BTreeMap<EvidenceId, &str> = doomed
                .iter()
                .filter(|version| version.item != id && !version.removed)
                .map(|version| (version.item, version.title.as_str()))
                .collect();
            let twins: Vec<Value> =
                twins.into_iter().map(|(id, title)| json!({ "id": id, "title": title })).collect();
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "item": item.to_value(),
                "versions": versions,
                "twins": twins,
                "relied_on": store::is_relied_on(conn, id)?,
            }))
        })
        .await
}
