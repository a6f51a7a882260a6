//! Who works on a criterion, and by when.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Assignment, may_answer};
use super::{actions, forms, overview, store};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::{Posted, Visit, put_day};
use crate::scheme::CriterionCode;

const TEMPLATE: &str = "applications/assignment.html";

type Place = (ApplicationId, CriterionCode);

/// The form.
pub async fn show(visit: Visit, path: web::Path<(ApplicationId, String)>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, place(path.into_inner())?).await?;
    visit.page(TEMPLATE, context)
}

fn place((id, code): (ApplicationId, String)) -> Result<Place, AppError> {
    Ok((id, code.parse().map_err(|_| AppError::NotFound)?))
}

/// Assigns the criterion, or takes it back.
pub async fn save(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let place = place(path.into_inner())?;
    let typed = posted.clone();
    let (id, code) = place.clone();
    let saved = visit.write(move |tx| actions::assign(tx, id, &code, &forms::assignment(&typed)?)).await;
    match saved {
        Ok(()) => {
            let (id, code) = &place;
            Ok(visit.see_other(&overview::address(*id, code.as_str()), Some("assignment-saved")))
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, place)).await,
    }
}

async fn context(visit: &Visit, (id, code): Place) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let (dossier, criterion, able, found) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::AnswerCriterion, today)?;
            may_answer(dossier.application.status)?;
            let criterion = store::get_asked(conn, &dossier.application, &code)?;
            let able = store::list_able(conn, dossier.employer.id)?;
            let found = store::find_assignment(conn, id, &code)?;
            Ok((dossier, criterion, able, found))
        })
        .await?;
    let mut context = overview::head(&dossier);
    context["criterion"] = json!({
        "title": criterion.title,
        "href": overview::address(id, criterion.code.as_str()),
    });
    context["people"] =
        able.iter().map(|member| json!({ "value": member.person, "text": member.name })).collect();
    // Who left is no choice any more: the form then asks for somebody.
    let left = found.as_ref().filter(|found| able.iter().all(|member| member.person != found.person));
    context["left"] = left.map(|found| found.person_name.clone()).into();
    context["version"] = found.as_ref().map_or(0, |found| found.version).into();
    context["now"] = found.as_ref().map(now).into();
    context["form"] = found.as_ref().map_or_else(|| json!({}), filled_in);
    Ok(context)
}

fn now(of: &Assignment) -> Value {
    json!({ "person": of.person_name, "due_on": of.due_on })
}

fn filled_in(of: &Assignment) -> Value {
    let mut form = json!({ "person": of.person.to_string() });
    put_day(&mut form, "due_on", Some(of.due_on));
    form
}
