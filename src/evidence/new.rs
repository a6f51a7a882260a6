//! Adding an item to the library.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::rules::FileType;
use super::{actions, forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Fields, Visit};

const TEMPLATE: &str = "evidence/new.html";

/// The form.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Adds the item.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let context = context(&visit, id).await?;
    let received = forms::receive(&visit, &request, payload).await?;
    let posted = received.posted();
    let mut fields = Fields::of(&posted);
    let draft = forms::read_item(&mut fields, "", received.file);
    let draft = match fields.finish(|| draft) {
        Ok(draft) => draft,
        Err(AppError::Invalid(errors)) => return visit.form_again(TEMPLATE, context, &posted, &errors),
        Err(error) => return Err(error),
    };
    let item = actions::keep(visit.app.files(), draft).await?;
    visit.write(move |tx| actions::add(tx, id, &item)).await?;
    Ok(visit.see_other(&format!("/employers/{id}/evidence"), Some("evidence-added")))
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    let limit_mb = visit.app.config().upload_limit / (1024 * 1024);
    visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::EditEvidence, &store::library_relation(conn, actor, &employer)?)?;
            Ok(json!({
                "employer": { "id": id, "name": employer.name() },
                "upload": { "limit_mb": limit_mb, "accept": FileType::ACCEPT },
            }))
        })
        .await
}
