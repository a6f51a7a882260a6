//! What people wrote in their own words: for the adviser, once the survey is closed, and only where enough wrote.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{State, Terms};
use super::{store, survey};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::web::Visit;
use crate::questionnaires::rules::{Item, ItemKind};

/// The comments to each item that asks for some, in an order of their own.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey, or it is not closed.
pub async fn show(visit: Visit, path: web::Path<SurveyId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (seen, terms, comments) = visit
        .read(move |conn, actor| {
            let seen = survey::load(conn, actor, id, Act::ReadComments)?;
            if seen.survey.state != State::Closed {
                return Err(AppError::NotFound);
            }
            let terms = store::get_terms(conn, id)?.terms;
            Ok((seen, terms, store::list_comments(conn, id)?))
        })
        .await?;
    let mut context = seen.context(&visit);
    let asks = |item: &&Item| matches!(item.kind, ItemKind::Text { .. });
    let items = terms.questionnaire.items().filter(asks);
    let lang = visit.lang.code();
    context["items"] = items.map(|item| shown(&terms, item, &comments, lang)).collect::<Vec<_>>().into();
    visit.page("surveys/comments.html", context)
}

/// An item with its comments, or with none where fewer than the threshold wrote.
fn shown(terms: &Terms, item: &Item, comments: &[store::Comment], lang: &str) -> Value {
    let of_item: Vec<&store::Comment> = comments.iter().filter(|comment| comment.item == item.code).collect();
    let is_enough = of_item.len() >= usize::try_from(terms.min_cell).unwrap_or(usize::MAX);
    let told = if is_enough { of_item } else { Vec::new() };
    json!({
        "title": item.text.say(lang, &terms.questionnaire.languages),
        "comments": told.iter().map(|comment| comment.text.as_str()).collect::<Vec<_>>(),
        "redacted": told.iter().filter(|comment| comment.redacted > 0).count(),
    })
}
