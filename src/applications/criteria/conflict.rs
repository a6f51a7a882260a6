//! Two people answered one criterion at once: the second sees both texts, and loses nothing.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::{Value, json};

use super::context::{self, about};
use super::{Place, offer, ticked};
use crate::applications::rules::{self, Answer};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

/// Both texts side by side. The form holds the visitor's own, every item that either of them ticked, and the version
/// of the colleague's answer, which the next save replaces knowingly.
pub(super) async fn show(visit: &Visit, place: Place, posted: &Posted) -> Result<HttpResponse, AppError> {
    let found = about(visit, place, offer(posted), Act::AnswerCriterion).await?;
    let Some(theirs) = found.answer() else { return Err(AppError::Stale) };
    let mut context = found.page();
    context["is_own"] = (visit.actor.person() == Some(theirs.saved_by)).into();
    context["theirs"] = context::answer(found.criterion(), theirs);
    context["form"] = form(posted, theirs);
    visit.page_with(StatusCode::CONFLICT, "applications/criteria-conflict.html", context)
}

/// The same page with one text made of both in its form, for the visitor to read and save.
pub(super) async fn put_together(
    visit: &Visit,
    place: Place,
    posted: &Posted,
) -> Result<HttpResponse, AppError> {
    let found = about(visit, place.clone(), offer(posted), Act::AnswerCriterion).await?;
    let Some(theirs) = found.answer() else { return Err(AppError::Stale) };
    let mut fields = posted.pairs().to_vec();
    for (name, text) in &mut fields {
        match name.as_str() {
            "narrative" => *text = rules::put_together(&theirs.narrative, text),
            "reason" => *text = rules::put_together(&theirs.reason, text),
            _ => {}
        }
    }
    show(visit, place, &Posted::new(fields)).await
}

/// What was typed, with every item that either of them ticked, and the version that the next save replaces.
fn form(posted: &Posted, theirs: &Answer) -> Value {
    let mut evidence: Vec<String> = ticked(posted).iter().map(ToString::to_string).collect();
    evidence.extend(theirs.evidence.iter().map(|item| item.id.to_string()));
    evidence.sort();
    evidence.dedup();
    let mut form = posted.to_value();
    form["version"] = json!(theirs.version);
    form["evidence"] = json!(evidence);
    form
}
