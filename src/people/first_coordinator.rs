//! The first coordinator of a new installation, by the link that the start of the program prints.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::actions::{self, Newcomer};
use super::{forms, sign_in};
use crate::platform::error::AppError;
use crate::platform::mail::links::Purpose;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "people/first-coordinator.html";

/// The page the link leads to; looking uses nothing up.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    match super::opens(&visit, Purpose::FirstCoordinator, &path).await? {
        true => visit.page(TEMPLATE, json!({})),
        false => super::over(&visit),
    }
}

/// Makes the account, gives it the role, signs it in.
pub async fn save(visit: Visit, path: web::Path<String>, posted: Posted) -> Result<HttpResponse, AppError> {
    if !super::opens(&visit, Purpose::FirstCoordinator, &path).await? {
        return super::over(&visit);
    }
    let form = match forms::introduction(&posted) {
        Ok(form) => form,
        Err(AppError::Invalid(errors)) => return visit.form_again(TEMPLATE, json!({}), &posted, &errors),
        Err(error) => return Err(error),
    };
    let password_hash = visit.app.passwords().hash(form.password).await?;
    let (secret, who) = (path.into_inner(), Newcomer { name: form.name, email: form.email, password_hash });
    match visit.write(move |tx| actions::become_first_coordinator(tx, &secret, &who)).await {
        Ok(person) => sign_in::open(&visit, person, "/desk", Some("first-coordinator")).await,
        Err(AppError::NotFound) => super::over(&visit),
        Err(error) => Err(error),
    }
}
