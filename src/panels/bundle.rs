//! What a decision rested on, as a file that `halemark scheme replay` reads.

use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ContentDisposition, DispositionParam, DispositionType,
    X_CONTENT_TYPE_OPTIONS,
};
use actix_web::{HttpResponse, web};

use super::case;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SubmissionId;
use crate::platform::web::Visit;
use crate::scheme::{self, Bundle};

/// Sends the bundle with the edition inside, so that it stands alone. Not there before the decision.
pub async fn fetch(visit: Visit, path: web::Path<SubmissionId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (reference, bundle) = visit
        .read(move |conn, actor| {
            let (case, _) = case::opened(conn, actor, id, Act::ViewCase)?;
            let kept = case.decided_on().ok_or(AppError::NotFound)?.clone();
            let definition = scheme::get_frozen(conn, case.edition.id)?;
            Ok((case.application.reference, Bundle { definition: Some(definition), ..kept }))
        })
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .insert_header(to_be_saved_as(&reference))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header(("Cache-Control", "private, no-store"))
        .body(serde_json::to_string_pretty(&bundle).map_err(AppError::fault)?))
}

/// The name holds the reference, which is capital letters, digits and hyphens; anything else would become a hyphen.
fn to_be_saved_as(reference: &str) -> ContentDisposition {
    let inert = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = reference.chars().map(inert).collect();
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(format!("decision-{name}.json"))],
    }
}
