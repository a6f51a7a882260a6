//! The adviser's notes on an application.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::rules::may_advise;
use super::{actions, forms, overview, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "applications/advice.html";

/// Every note, with the form for the employer's adviser.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner(), Act::ViewApplication).await?;
    visit.page(TEMPLATE, context)
}

/// Leaves a note.
pub async fn advise(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let note = match forms::advice(&posted) {
        Ok(note) => note,
        Err(AppError::Invalid(errors)) => {
            let context = context(&visit, id, Act::Advise).await?;
            return visit.form_again(TEMPLATE, context, &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    visit.write(move |tx| actions::advise(tx, id, &note)).await?;
    Ok(visit.see_other(&format!("/applications/{id}"), Some("advice-given")))
}

async fn context(visit: &Visit, id: ApplicationId, act: Act) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let (dossier, advice) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, act, today)?;
            Ok((dossier, store::list_advice(conn, id)?))
        })
        .await?;
    let mut context = overview::head(&dossier);
    let open = may_advise(dossier.application.status).is_ok();
    context["may_advise"] = (dossier.may(Act::Advise) && open).into();
    context["advice"] = advice.iter().map(overview::note).collect();
    Ok(context)
}
