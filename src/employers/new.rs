//! The page where somebody begins to register an employer.

use actix_web::HttpResponse;

use super::{actions, details, forms};
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/new.html";

/// Shows it to anybody signed in.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    may(Act::RegisterEmployer, &Relation::of(&visit.actor))?;
    visit.page(TEMPLATE, details::choices(&visit))
}

/// Makes the employer, with the person as its lead.
pub async fn save(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let registered = match register(&visit, &posted).await {
        // Two sent the same number at once; the other was first, and now its employer is found.
        Err(AppError::Stale) => register(&visit, &posted).await,
        other => other,
    };
    match registered {
        Ok(id) => Ok(visit.see_other(&format!("/employers/{id}"), Some("employer-started"))),
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, details::choices(&visit), &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn register(visit: &Visit, posted: &Posted) -> Result<EmployerId, AppError> {
    let typed = posted.clone();
    visit
        .write(move |tx| {
            may(Act::RegisterEmployer, &Relation::of(tx.actor()))?;
            actions::register(tx, &forms::details(&typed)?, forms::is_another(&typed))
        })
        .await
}
