//! What the employer answers to a suggestion.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::needs::rules::SuggestionAnswer;
use crate::needs::{actions, assessment, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/suggestions-answer.html";

type Path = web::Path<(NeedsAssessmentId, SuggestionId)>;

/// The form with the answer so far.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::kept(context)?)
}

/// Answers.
pub async fn save(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    let saved = match forms::answer(&posted) {
        Ok((answer, text)) => {
            visit.write(move |tx| actions::answer_suggestion(tx, of, seen, (answer, &text))).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => {
            Ok(visit.see_other(&format!("/needs/{}/suggestions", of.0), Some("needs-suggestion-answered")))
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, of)).await,
    }
}

async fn context(visit: &Visit, of: (NeedsAssessmentId, SuggestionId)) -> Result<Value, AppError> {
    let (mut context, found) =
        visit.read(move |conn, actor| super::load(conn, actor, of, Act::EditPortfolio)).await?;
    let item = |answer: SuggestionAnswer| {
        let text = visit.say(&Text::new(format!("needs-answer-{}", answer.as_str())));
        json!({ "value": answer.as_str(), "text": text })
    };
    context["answers"] = SuggestionAnswer::ALL.into_iter().map(item).collect();
    let answer = found.answer.map(SuggestionAnswer::as_str).unwrap_or_default();
    context["form"] = json!({ "answer": answer, "answer_text": found.answer_text });
    Ok(context)
}
