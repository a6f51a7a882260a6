//! A member stands aside.

use actix_web::{HttpResponse, web};

use super::{actions, case, forms};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::SubmissionId;
use crate::platform::web::{Posted, Visit};

/// Keeps that the member stands aside.
pub async fn save(
    visit: Visit,
    path: web::Path<SubmissionId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let reason = forms::recusal(&typed)?;
            actions::recuse(tx, id, &reason)
        })
        .await;
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/panels/{id}"), Some("panel-recused"))),
        Err(AppError::Invalid(errors)) => case::again(&visit, id, Act::Recuse, &posted, &errors).await,
        Err(error) => Err(error),
    }
}
