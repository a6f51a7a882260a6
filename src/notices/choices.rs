//! How a person wants to be told of each kind of thing.

use actix_web::HttpResponse;
use serde_json::{Map, Value, json};

use super::rules::{Choice, NoticeKind, settle};
use super::{actions, forms, store};
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "notices/choices.html";

/// Shows what is chosen.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let person = visit.actor.person().ok_or(AppError::SignInFirst)?;
    let chosen = visit.read(move |conn, _| store::list_choices(conn, person)).await?;
    let mut context = describe();
    context["form"] =
        NoticeKind::ALL.into_iter().map(|kind| now(kind, &chosen)).collect::<Map<_, _>>().into();
    visit.page(TEMPLATE, context)
}

/// Keeps the choice.
pub async fn save(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let typed = posted.clone();
    let saved = visit
        .write(move |tx| {
            tx.person()?;
            actions::choose(tx, &forms::choices(&typed)?)
        })
        .await;
    match saved {
        Ok(()) => Ok(visit.see_other("/account/notices", Some("notices-chosen"))),
        Err(AppError::Invalid(errors)) => visit.form_again(TEMPLATE, describe(), &posted, &errors),
        Err(error) => Err(error),
    }
}

fn now(kind: NoticeKind, chosen: &[(NoticeKind, Choice)]) -> (String, Value) {
    let chosen = chosen.iter().find(|(of, _)| *of == kind).map(|(_, choice)| *choice);
    (kind.as_str().to_owned(), settle(kind, chosen).as_str().into())
}

fn describe() -> Value {
    let (duty, open): (Vec<NoticeKind>, Vec<NoticeKind>) =
        NoticeKind::ALL.into_iter().partition(|kind| kind.is_duty());
    let names = |kinds: &[NoticeKind]| kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>();
    json!({ "open": names(&open), "duty": names(&duty), "choices": Choice::ALL.map(Choice::as_str) })
}
