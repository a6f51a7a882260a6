//! Taking an application back.

use actix_web::{HttpResponse, web};

use super::rules::{Step, after};
use super::{actions, overview, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::Visit;

/// Asks whether it should be taken back.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let dossier = visit
        .read(move |conn, actor| store::get_dossier(conn, actor, id, Act::StartApplication, today))
        .await?;
    after(dossier.application.status, Step::Withdraw)?;
    visit.page("applications/withdrawal.html", overview::head(&dossier))
}

/// Takes it back.
pub async fn withdraw(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::withdraw(tx, id)).await?;
    Ok(visit.see_other(&format!("/applications/{id}"), Some("application-withdrawn")))
}
