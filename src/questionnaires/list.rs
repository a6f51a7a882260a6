//! Everything people may be asked, for everybody to read.

use actix_web::HttpResponse;
use serde_json::{Value, json};

use super::pack::standing;
use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// The questionnaires there are, each with what it is for and who made it.
///
/// # Errors
/// A fault when the page cannot be rendered.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let lang = visit.lang.code();
    let listed = |of: &super::Questionnaire| {
        let say = |words: &super::rules::Words| words.say(lang, &of.languages).to_owned();
        json!({
            "slug": of.slug,
            "title": say(&of.title),
            "purpose": say(&of.purpose),
            "items": of.items().count(),
            "licence": of.source.licence,
            "validated": of.source.validated,
            "lang": of.lang_apart(lang),
        })
    };
    let questionnaires: Vec<Value> = standing().iter().map(listed).collect();
    visit.page("questionnaires/list.html", json!({ "questionnaires": questionnaires }))
}
