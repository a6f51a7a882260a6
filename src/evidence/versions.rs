//! The versions of an item: what it held from when on, and the form that puts a new one in place of the newest.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{FileType, Version};
use super::{actions, forms, store};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::web::{Fields, Visit};
use crate::{employers, people};

const TEMPLATE: &str = "evidence/versions.html";

/// The versions, newest first, and the form for those who may add one.
pub async fn show(visit: Visit, path: web::Path<EvidenceId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner(), Act::ViewEvidence).await?;
    visit.page(TEMPLATE, context)
}

/// Adds a version.
pub async fn add(
    visit: Visit,
    path: web::Path<EvidenceId>,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    // Before the file is read: whoever may not add one does not send it for nothing.
    context(&visit, id, Act::EditEvidence).await?;
    let received = forms::receive(&visit, &request, payload).await?;
    let posted = received.posted();
    let mut fields = Fields::of(&posted);
    let edits = forms::edits(&posted);
    let draft = forms::read_renewal(&mut fields, received.file);
    let saved = match fields.finish(|| draft) {
        Ok(draft) => {
            let renewal = actions::keep_renewal(visit.app.files(), draft).await?;
            visit.write(move |tx| actions::add_version(tx, id, edits, &renewal)).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(visit.see_other(&format!("/evidence/{id}"), Some("evidence-version-added"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id, Act::EditEvidence)).await,
    }
}

async fn context(visit: &Visit, id: EvidenceId, act: Act) -> Result<Value, AppError> {
    let limit_mb = visit.app.config().upload_limit / (1024 * 1024);
    visit
        .read(move |conn, actor| {
            let item = store::get(conn, id)?;
            let employer = employers::get(conn, item.employer)?;
            let library = store::library_relation(conn, actor, &employer)?;
            may(act, &library)?;
            let versions = store::list_versions(conn, id)?;
            let redactors: Vec<_> =
                versions.iter().filter_map(|version| Some(version.redaction.as_ref()?.by)).collect();
            let names = people::names(conn, &redactors)?;
            let shown = |version: &Version| {
                let mut value = version.to_value(id);
                let by = version.redaction.as_ref().and_then(|redaction| names.get(&redaction.by));
                value["redacted_by"] = json!(by);
                value
            };
            Ok(json!({
                "employer": { "id": employer.id, "name": employer.name() },
                "item": item.to_value(),
                "versions": versions.iter().map(shown).collect::<Vec<Value>>(),
                "may_edit": may(Act::EditEvidence, &library).is_ok(),
                "upload": { "limit_mb": limit_mb, "accept": FileType::ACCEPT },
                "version": item.edits,
                "form": {},
            }))
        })
        .await
}
