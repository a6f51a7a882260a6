//! Publishing a draft, which cannot be undone.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::actions::{self, compared_with, destination, get, is_label_taken};
use super::rules::{Destination, DraftRefusal};
use crate::platform::error::AppError;
use crate::platform::ids::DraftId;
use crate::platform::web::{Fields, Posted, Visit};
use crate::scheme::pack::check;

const TEMPLATE: &str = "drafts/publication.html";

/// Asks whether it is to be published, and says what follows.
///
/// # Errors
/// [`DraftRefusal`] for everything that stands against it.
pub async fn show(visit: Visit, path: web::Path<DraftId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Publishes it.
///
/// # Errors
/// [`DraftRefusal`] for everything that stands against it.
pub async fn publish(
    visit: Visit,
    path: web::Path<DraftId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let mut fields = Fields::of(&posted);
    if fields.text("confirmed") != "yes" {
        fields.error("confirmed", "drafts-publication-unconfirmed");
    }
    if let Err(AppError::Invalid(errors)) = fields.finish(|| Some(())) {
        let context = context(&visit, id).await?;
        return visit.form_again(TEMPLATE, context, &posted, &errors);
    }
    let seen = posted.text("seen").to_owned();
    visit.write(move |tx| actions::publish(tx, id, &seen)).await?;
    Ok(visit.see_other("/drafts", Some("edition-published")))
}

async fn context(visit: &Visit, id: DraftId) -> Result<Value, AppError> {
    visit
        .read(move |conn, actor| {
            let draft = get(conn, actor, id)?;
            let definition = check(draft.files).whole.ok_or(DraftRefusal::HasProblems)?;
            let to = destination(conn, actor, definition.scheme.slug.as_str())?;
            if is_label_taken(conn, &to, &definition.label)? {
                return Err(DraftRefusal::LabelTaken { label: definition.label }.into());
            }
            Ok(json!({
                "id": id,
                "label": definition.label,
                "scheme": definition.scheme.name,
                "opens_scheme": to == Destination::NewScheme,
                "seen": compared_with(conn, &to, &definition)?,
            }))
        })
        .await
}
