//! Wording a suggestion anew.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::needs::{actions, assessment, findings, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/suggestions-suggestion.html";

type Path = web::Path<(NeedsAssessmentId, SuggestionId)>;

/// The form with what is written now.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::opened(context)?)
}

/// Changes it.
pub async fn save(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    let saved = match forms::suggestion(&posted) {
        Ok(new) => visit.write(move |tx| actions::change_suggestion(tx, of, seen, &new)).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => {
            Ok(visit.see_other(&format!("/needs/{}/suggestions", of.0), Some("needs-suggestion-saved")))
        }
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, of)).await,
    }
}

async fn context(visit: &Visit, of: (NeedsAssessmentId, SuggestionId)) -> Result<Value, AppError> {
    let (mut context, found) =
        visit.read(move |conn, actor| super::load(conn, actor, of, Act::LeadNeeds)).await?;
    context["topics"] = findings::topics_of(visit.lang, Some(&found.topic));
    context["sources"] = super::new::sources(visit);
    context["form"] = json!({ "topic": found.topic, "text": found.text, "source": found.source.as_str() });
    Ok(context)
}
