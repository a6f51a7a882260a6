//! A member's vote.

use actix_web::{HttpResponse, web};

use super::{actions, case, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SubmissionId;
use crate::platform::web::{Posted, Visit};

/// Keeps the vote.
pub async fn save(
    visit: Visit,
    path: web::Path<SubmissionId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let (outcome, reason) = forms::vote(&typed)?;
            actions::vote(tx, id, outcome, &reason)
        })
        .await;
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/panels/{id}"), Some("panel-voted"))),
        Err(AppError::Invalid(errors)) => case::again(&visit, id, Act::Vote, &posted, &errors).await,
        Err(error) => Err(error),
    }
}
