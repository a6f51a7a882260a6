//! Signing up: an account for someone who will register an employer.

use actix_web::HttpResponse;
use serde_json::json;

use super::actions::{self, Newcomer};
use super::forms;
use crate::platform::error::AppError;
use crate::platform::web::{Posted, Visit};

/// The form.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    visit.page("people/sign-up.html", json!({}))
}

/// Makes the account and sends a letter; says the same whether the address had an account or not.
pub async fn save(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let form = match forms::introduction(&posted) {
        Ok(form) => form,
        Err(AppError::Invalid(errors)) => {
            return visit.form_again("people/sign-up.html", json!({}), &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    let password_hash = visit.app.passwords().hash(form.password).await?;
    let who = Newcomer { name: form.name, email: form.email.clone(), password_hash };
    visit.write(move |tx| actions::sign_up(tx, &who)).await?;
    visit.page("people/sign-in-letter.html", json!({ "email": form.email, "kind": "confirmation" }))
}
