//! Two people answered one criterion at once: the second sees both texts, and loses nothing.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::{Value, json};

use super::context::{self, about};
use super::{Place, offer, ticked};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

/// Both texts side by side. The form holds the visitor's own, every item that either of them ticked, and the version
/// of the colleague's answer, which the next save replaces knowingly.
pub(super) async fn show(visit: &Visit, place: Place, posted: &Posted) -> Result<HttpResponse, AppError> {
    let found = about(visit, place, offer(posted), Act::AnswerCriterion).await?;
    let Some(theirs) = found.answer() else { return Err(AppError::Stale) };
    let mut evidence: Vec<String> = ticked(posted).iter().map(ToString::to_string).collect();
    evidence.extend(theirs.evidence.iter().map(|item| item.id.to_string()));
    evidence.sort();
    evidence.dedup();
    let mut context = found.page();
    context["theirs"] = context::answer(found.criterion(), theirs);
    context["form"] = form(posted, theirs.version, evidence);
    visit.page_with(StatusCode::CONFLICT, "applications/criteria-conflict.html", context)
}

fn form(posted: &Posted, version: i32, evidence: Vec<String>) -> Value {
    let mut form = posted.to_value();
    form["version"] = json!(version);
    form["evidence"] = json!(evidence);
    form
}
