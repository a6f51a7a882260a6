//! Putting a suggestion onto the board, once the adviser confirmed that it points to nobody; or taking it off.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use crate::needs::{actions, assessment, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "needs/suggestions-showing.html";

type Path = web::Path<(NeedsAssessmentId, SuggestionId)>;

/// What would be shown, and what there is to confirm.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, assessment::kept(context)?)
}

/// Shows it, or takes it off.
pub async fn save(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    let saved = match forms::showing(&posted) {
        Ok(is_shown) => visit.write(move |tx| actions::show_suggestion(tx, of, seen, is_shown)).await,
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
    let loaded = visit.read(move |conn, actor| super::load(conn, actor, of, Act::LeadNeeds)).await?;
    Ok(loaded.0)
}
