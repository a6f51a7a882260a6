//! Answers that come along from earlier applications: bringing them, and taking back those nobody confirmed.

use actix_web::{HttpResponse, web};

use super::rules::{CarryRefusal, count_unconfirmed};
use super::{actions, overview, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::Visit;

/// Brings them.
pub async fn bring(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::carry_answers(tx, id)).await?;
    Ok(visit.see_other(&format!("/applications/{id}"), Some("answers-carried")))
}

/// Asks whether those that nobody confirmed are to go.
pub async fn ask(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let dossier = visit
        .read(move |conn, actor| store::get_dossier(conn, actor, id, Act::AnswerCriterion, today))
        .await?;
    let unconfirmed = count_unconfirmed(&dossier.carries);
    if unconfirmed == 0 {
        return Err(CarryRefusal::NotWaiting.into());
    }
    let mut context = overview::head(&dossier);
    context["unconfirmed"] = unconfirmed.into();
    visit.page("applications/carries.html", context)
}

/// Takes them back.
pub async fn take_back(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::take_carried_back(tx, id)).await?;
    Ok(visit.see_other(&format!("/applications/{id}"), Some("answers-taken-back")))
}
