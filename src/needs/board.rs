//! "You said, we did": for the notice board, on paper or by its address.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{NeedsAssessment, State, Suggestion, check_kept};
use super::{actions, store};
use crate::employers;
use crate::platform::access::{Act, Actor, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::{Posted, Visit};

/// What is on it. Everybody sees it once its assessment is published and the board is open; before that, those who see
/// the assessment.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (mut context, suggestions) = visit
        .read(move |conn, actor| Ok((head(conn, actor, id)?, store::list_suggestions(conn, id)?)))
        .await?;
    let shown = suggestions.iter().filter(|suggestion| suggestion.is_on_board);
    let one = |suggestion: &Suggestion| {
        json!({
            "text": suggestion.text,
            "answer": suggestion.answer.map(|answer| answer.as_str()),
            "answer_text": suggestion.answer_text,
        })
    };
    context["suggestions"] = shown.map(one).collect();
    visit.page("needs/board.html", context)
}

/// Opens it to everybody, or closes it.
pub async fn switch(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, is_open) = (path.into_inner(), posted.text("step") == "open");
    visit.write(move |tx| actions::switch_board(tx, id, is_open)).await?;
    Ok(visit.see_other(&format!("/needs/{id}/board"), None))
}

/// Whose board it is, and what the person may do with it.
fn head(conn: &mut Conn, actor: &Actor, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let assessment = store::get(conn, id)?;
    let employer = employers::get(conn, assessment.employer)?;
    let relation = employers::relation(conn, actor, &employer)?;
    let is_public = is_public(&assessment);
    let sees = may(Act::ViewNeeds, &relation);
    if !is_public {
        // What nobody may see is not there, also for somebody who could sign in.
        sees.as_ref().map_err(|_| AppError::NotFound)?;
        check_kept(assessment.state)?;
    }
    let switches = may(Act::PlanNeeds, &relation).is_ok();
    Ok(json!({
        "employer": employer.name(),
        "id": id,
        "held_on": assessment.held_on,
        "is_public": is_public,
        "is_open": assessment.thread.is_on_board,
        "is_published": assessment.state == State::Published,
        "sees": sees.is_ok(),
        "may_switch": switches,
    }))
}

fn is_public(assessment: &NeedsAssessment) -> bool {
    assessment.state == State::Published && assessment.thread.is_on_board
}
