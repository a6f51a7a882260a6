//! Every text an answer had: who saved it, when, and a way to take it back into the form.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::criteria::{Place, place};
use super::rules::AnswerVersion;
use super::{overview, store};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// Which page of the list.
#[derive(Deserialize)]
pub struct Part {
    page: Option<i64>,
}

/// The list, newest first. For whoever may answer: those who judge read what was submitted, not how it came to be.
pub async fn show(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    query: web::Query<Part>,
) -> Result<HttpResponse, AppError> {
    let (id, code) = place(path.into_inner())?;
    let today = day_of(visit.app.clock().now());
    let number = query.page.unwrap_or(1);
    let address = overview::address(id, code.as_str());
    let (mut context, title, versions, total) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::AnswerCriterion, today)?;
            let criterion = dossier.edition.definition.criterion(&code).ok_or(AppError::NotFound)?;
            let (versions, total) = store::list_versions(conn, id, &code, offset(number), PER_PAGE)?;
            Ok((overview::head(&dossier), criterion.title.clone(), versions, total))
        })
        .await?;
    context["criterion"] = json!({ "title": title, "href": address });
    context["versions"] = versions.iter().map(shown).collect();
    context["newest"] = total.into();
    context["page"] = json!(Page::new(number, total));
    visit.page("applications/versions.html", context)
}

fn shown(version: &AnswerVersion) -> Value {
    json!({
        "number": version.version,
        "status": version.status.as_str(),
        "narrative": version.narrative,
        "reason": version.reason,
        "by": version.saved_by_name,
        "at": version.saved_at,
    })
}

/// One version, for the form of whoever may answer.
pub(super) async fn get(visit: &Visit, (id, code): Place, number: i32) -> Result<AnswerVersion, AppError> {
    visit
        .read(move |conn, actor| {
            let application = store::get(conn, id)?;
            may(Act::AnswerCriterion, &store::relation(conn, actor, &application)?)?;
            store::get_version(conn, id, &code, number)
        })
        .await
}
