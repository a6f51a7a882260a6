//! One criterion of an application: what it asks, and the employer's answer with its evidence.

mod beside;
mod conflict;
mod context;
mod counted;
mod help;
mod kept;
mod proofs;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use self::context::{About, Offer, about};
use super::rules::NewAnswer;
use super::{actions, forms, overview, versions};
use crate::evidence::{self, Draft};
use crate::platform::access::Act;
use crate::platform::error::{AppError, FieldErrors, Refusal};
use crate::platform::ids::{ApplicationId, EvidenceId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};
use crate::scheme::CriterionCode;

const TEMPLATE: &str = "applications/criteria.html";

/// Where a person is: which criterion of which application.
pub(super) type Place = (ApplicationId, CriterionCode);

/// An earlier version of the answer that is to stand in the form.
#[derive(Deserialize)]
pub struct Take {
    version: Option<i32>,
}

/// The criterion, with the form for those who may answer.
pub async fn show(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    query: web::Query<Take>,
) -> Result<HttpResponse, AppError> {
    let place = place(path.into_inner())?;
    if let Some(held) = visit.held() {
        let found = about(&visit, place, offer(&held), Act::AnswerCriterion).await?;
        return visit.page(TEMPLATE, found.page());
    }
    let taken = match query.version {
        Some(version) => Some(versions::get(&visit, place.clone(), version).await?),
        None => None,
    };
    let found = about(&visit, place, Offer::default(), Act::ViewApplication).await?;
    visit.page(TEMPLATE, found.opened(taken.as_ref()))
}

pub(super) fn place((id, code): (ApplicationId, String)) -> Result<Place, AppError> {
    Ok((id, code.parse().map_err(|_| AppError::NotFound)?))
}

/// Saves the answer. A new item of evidence joins the library first, so that it is there whatever becomes of the
/// rest, and can be ticked.
pub async fn save(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, AppError> {
    let place = place(path.into_inner())?;
    let found = about(&visit, place.clone(), Offer::default(), Act::AnswerCriterion).await?;
    let received = evidence::receive(&visit, &request, payload).await?;
    let mut typed = received.fields.clone();
    let posted = received.posted();
    if let Err(refusal) = found.may_answer() {
        return locked(&visit, &found, &posted, &refusal.text());
    }
    match posted.text("step") {
        "find" => return again(&visit, place, &posted, &FieldErrors::default()).await,
        "together" => return conflict::put_together(&visit, place, &posted).await,
        _ => {}
    }
    let draft = match forms::new_item(&posted, received) {
        Ok(draft) => draft,
        Err(AppError::Invalid(errors)) => return unfinished(&visit, place, &found, &posted, errors).await,
        Err(error) => return Err(error),
    };
    if let Some(draft) = draft {
        let added = add(&visit, &found, draft).await?;
        typed.retain(|(name, _)| !name.starts_with(forms::NEW_ITEM));
        typed.push(("evidence".into(), added.to_string()));
    }
    let posted = Posted::new(typed);
    match forms::answer(&posted, found.criterion()) {
        Ok(answer) => keep(&visit, place, &found, &posted, answer).await,
        Err(AppError::Invalid(errors)) => again(&visit, place, &posted, &errors).await,
        Err(error) => Err(error),
    }
}

/// A new item will not do: the form again, with the errors of the answer before those of the item.
async fn unfinished(
    visit: &Visit,
    place: Place,
    found: &About,
    posted: &Posted,
    of_item: FieldErrors,
) -> Result<HttpResponse, AppError> {
    let mut errors = match forms::answer(posted, found.criterion()) {
        Err(AppError::Invalid(errors)) => errors,
        _ => FieldErrors::default(),
    };
    for error in of_item.iter() {
        errors.add(&error.name, error.text.clone());
    }
    again(visit, place, posted, &errors).await
}

async fn add(visit: &Visit, found: &About, draft: Draft) -> Result<EvidenceId, AppError> {
    let employer = found.employer();
    let item = evidence::actions::keep(visit.app.files(), draft).await?;
    visit.write(move |tx| evidence::actions::add(tx, employer, &item)).await
}

async fn keep(
    visit: &Visit,
    place: Place,
    found: &About,
    posted: &Posted,
    answer: NewAnswer,
) -> Result<HttpResponse, AppError> {
    let (id, code) = place.clone();
    match visit.write(move |tx| actions::save_answer(tx, id, &code, &answer)).await {
        Ok(()) => Ok(visit.see_other(&onward(found, &place, posted.text("step")), Some("answer-saved"))),
        Err(AppError::Stale) => conflict::show(visit, place, posted).await,
        Err(AppError::Invalid(errors)) => again(visit, place, posted, &errors).await,
        Err(AppError::Refused(why)) => locked(visit, found, posted, &why),
        Err(error) => Err(error),
    }
}

/// Where a saved answer leads: on, to the list, or back here.
fn onward(found: &About, (id, code): &Place, step: &str) -> String {
    let list = format!("/applications/{id}");
    match step {
        "add" => overview::address(*id, code.as_str()),
        "list" => list,
        _ => found.next().map_or(list, |next| overview::address(*id, next)),
    }
}

/// The form as it was typed, with everything ticked to choose from.
async fn again(
    visit: &Visit,
    place: Place,
    posted: &Posted,
    errors: &FieldErrors,
) -> Result<HttpResponse, AppError> {
    let found = about(visit, place, offer(posted), Act::AnswerCriterion).await?;
    if errors.iter().next().is_some() {
        return visit.form_again(TEMPLATE, found.page(), posted, errors);
    }
    let mut context = found.page();
    context["form"] = posted.to_value();
    visit.page(TEMPLATE, context)
}

/// What the form says of the library.
fn offer(posted: &Posted) -> Offer {
    Offer { ticked: ticked(posted), sought: posted.text("find").to_owned() }
}

/// The items that are ticked.
fn ticked(posted: &Posted) -> Vec<EvidenceId> {
    posted.all("evidence").filter_map(|id| id.parse().ok()).collect()
}

/// The application was submitted while somebody typed: nothing is saved, and nothing typed is lost.
fn locked(visit: &Visit, found: &About, posted: &Posted, why: &Text) -> Result<HttpResponse, AppError> {
    let mut context = found.page();
    context["form"] = posted.to_value();
    context["why"] = json!(visit.say(why));
    visit.page_with(StatusCode::CONFLICT, "applications/criteria-locked.html", context)
}
