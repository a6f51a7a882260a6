//! What a person is typing into the form of an answer: kept a moment after typing stops, discarded when they say so.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use serde_json::json;

use super::criteria::place;
use super::store;
use super::{actions, forms, overview};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::text::Text;
use crate::platform::web::filters::instant;
use crate::platform::web::{Posted, Visit};

/// Keeps the draft, for the page's script: `{version, text}`.
pub async fn keep(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, code) = place(path.into_inner())?;
    let new = forms::draft(&posted);
    let version = visit
        .write(move |tx| {
            let said = |criterion: &_| match forms::begins_item(&posted) {
                true => None,
                false => forms::answer(&posted, criterion).ok(),
            };
            actions::keep_draft(tx, id, &code, &new, &said)
        })
        .await?;
    let text = match version {
        Some(_) => Text::new("answer-draft-saved").with("time", time(&visit)),
        None => "answer-draft-nothing".into(),
    };
    let told = json!({ "version": version.unwrap_or(0), "text": visit.say(&text) });
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(told))
}

/// The time of day, as the reader's clock shows it.
fn time(visit: &Visit) -> String {
    let now = instant(visit.lang, visit.app.clock().now());
    now.rsplit(", ").next().unwrap_or_default().to_owned()
}

/// Asks whether the draft is to go.
pub async fn ask(visit: Visit, path: web::Path<(ApplicationId, String)>) -> Result<HttpResponse, AppError> {
    let (id, code) = place(path.into_inner())?;
    let today = day_of(visit.app.clock().now());
    let back = overview::address(id, code.as_str());
    let (mut context, draft) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::AnswerCriterion, today)?;
            let person = actor.person().ok_or(AppError::SignInFirst)?;
            Ok((overview::head(&dossier), store::find_draft(conn, id, &code, person)?))
        })
        .await?;
    let Some(draft) = draft else { return Ok(visit.see_other(&back, None)) };
    let posted = Posted::new(draft.fields);
    context["back"] = back.into();
    context["draft"] = json!({ "at": draft.saved_at, "narrative": posted.text("narrative") });
    visit.page("applications/draft.html", context)
}

/// Discards it.
pub async fn discard(
    visit: Visit,
    path: web::Path<(ApplicationId, String)>,
) -> Result<HttpResponse, AppError> {
    let (id, code) = place(path.into_inner())?;
    let back = overview::address(id, code.as_str());
    visit.write(move |tx| actions::discard_draft(tx, id, &code)).await?;
    Ok(visit.see_other(&back, Some("answer-draft-discarded")))
}
