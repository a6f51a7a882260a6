//! Writing down a suggestion.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use crate::needs::rules::SuggestionSource;
use crate::needs::{actions, assessment, findings, forms};
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/suggestions-new.html";

/// The form; what a conversation suggested comes in the address, to be worded.
pub async fn show(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let typed = Posted::new(serde_html_form::from_str(request.query_string()).unwrap_or_default());
    let mut context = context(&visit, path.into_inner()).await?;
    context["form"] = typed.to_value();
    visit.page(TEMPLATE, assessment::opened(context)?)
}

/// Writes it down.
pub async fn save(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let saved = match forms::suggestion(&posted) {
        Ok(new) => visit.write(move |tx| actions::add_suggestion(tx, id, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(_) => Ok(visit.see_other(&format!("/needs/{id}/suggestions"), Some("needs-suggestion-added"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let seen = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            may(Act::LeadNeeds, &seen.relation)?;
            Ok(seen)
        })
        .await?;
    let mut context = seen.context();
    context["topics"] = findings::topics_of(visit.lang, None);
    context["sources"] = sources(visit);
    Ok(context)
}

/// Where a suggestion can come from.
pub(super) fn sources(visit: &Visit) -> Value {
    let item = |source: SuggestionSource| {
        let text = visit.say(&Text::new(format!("needs-suggestion-from-{}", source.as_str())));
        json!({ "value": source.as_str(), "text": text })
    };
    SuggestionSource::ALL.into_iter().map(item).collect()
}
