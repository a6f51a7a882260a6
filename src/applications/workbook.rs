//! The workbook of an application: out as a file, and in again. What it would change is on a page of its own.

pub mod changes;
mod sheet;

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{MOST_MEGABYTES, StatusWords, may_answer, read_workbook};
use super::store;
use super::{actions, forms, overview};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit, attachment};
use crate::scheme::Status;

const TEMPLATE: &str = "applications/workbook.html";

/// Where the workbook is had, and where it is brought back.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner(), Act::ViewApplication).await?;
    visit.page(TEMPLATE, context)
}

async fn context(visit: &Visit, id: ApplicationId, act: Act) -> Result<Value, AppError> {
    let now = visit.app.clock().now();
    let (dossier, waiting) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, act, day_of(now))?;
            Ok((dossier, store::find_workbook(conn, id, actor, now)?))
        })
        .await?;
    let mut context = overview::head(&dossier);
    context["limit_mb"] = MOST_MEGABYTES.into();
    context["criteria"] = dossier.criteria().len().into();
    let waiting = waiting.filter(|_| dossier.is_editable());
    context["waiting"] = waiting
        .map(|waiting| json!({ "name": waiting.file_name, "uploaded_at": waiting.uploaded_at }))
        .into();
    Ok(context)
}

/// Sends the workbook, as something to be saved.
pub async fn fetch(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let dossier = visit
        .read(move |conn, actor| store::get_dossier(conn, actor, id, Act::ViewApplication, today))
        .await?;
    let name = format!("{} answers", dossier.application.reference);
    let told = visit.clone();
    let bytes = web::block(move || sheet::write(&told, &dossier)).await.map_err(AppError::fault)??;
    Ok(attachment::xlsx(&name, bytes))
}

/// Reads a workbook and keeps what it says; nothing is saved as an answer.
pub async fn upload(
    visit: Visit,
    path: web::Path<ApplicationId>,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let status = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::AnswerCriterion, today)?;
            Ok(dossier.application.status)
        })
        .await?;
    may_answer(status)?;
    match read_and_keep(&visit, id, &request, payload).await {
        Ok(()) => Ok(visit.see_other(&format!("/applications/{id}/workbook/changes"), None)),
        // No browser sends a chosen file back with a page: it is chosen again.
        Err(AppError::Invalid(errors)) => {
            let context = context(&visit, id, Act::AnswerCriterion).await?;
            visit.form_again(TEMPLATE, context, &Posted::default(), &errors)
        }
        Err(error) => Err(error),
    }
}

async fn read_and_keep(
    visit: &Visit,
    id: ApplicationId,
    request: &HttpRequest,
    payload: web::Payload,
) -> Result<(), AppError> {
    let (name, bytes) = forms::receive_workbook(request, payload).await?;
    let words = words(visit);
    let content = web::block(move || read_workbook(&bytes, id, &words)).await.map_err(AppError::fault)?;
    let content = content.map_err(forms::refused_workbook)?;
    visit.write(move |tx| actions::keep_workbook(tx, id, &name, &content)).await?;
    Ok(())
}

/// What the statuses are called, here and in every workbook.
fn words(visit: &Visit) -> StatusWords {
    STATUSES.into_iter().map(|status| (word(visit, status), status)).collect()
}

/// The statuses in the order of the list.
const STATUSES: [Status; 4] = [Status::NotStarted, Status::InProgress, Status::Met, Status::NotApplicable];

fn word(visit: &Visit, status: Status) -> String {
    visit.say(&Text::new(format!("answer-status-{}", status.as_str())))
}
