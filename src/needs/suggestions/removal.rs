//! Removing a suggestion.

use actix_web::{HttpResponse, web};

use crate::needs::{actions, assessment};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SuggestionId};
use crate::platform::web::{Posted, Visit};

type Path = web::Path<(NeedsAssessmentId, SuggestionId)>;

/// Asks whether it should go.
pub async fn show(visit: Visit, path: Path) -> Result<HttpResponse, AppError> {
    let of = path.into_inner();
    let (context, _) = visit.read(move |conn, actor| super::load(conn, actor, of, Act::LeadNeeds)).await?;
    visit.page("needs/suggestions-removal.html", assessment::opened(context)?)
}

/// Removes it.
pub async fn remove(visit: Visit, path: Path, posted: Posted) -> Result<HttpResponse, AppError> {
    let (of, seen) = (path.into_inner(), posted.version());
    visit.write(move |tx| actions::remove_suggestion(tx, of, seen)).await?;
    Ok(visit.see_other(&format!("/needs/{}/suggestions", of.0), Some("needs-suggestion-removed")))
}
