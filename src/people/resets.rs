//! Choosing a new password by a link that comes by letter.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::{actions, forms, sign_in};
use crate::platform::error::AppError;
use crate::platform::mail::links::Purpose;
use crate::platform::web::{Posted, Visit};

/// The form that asks for a link.
pub async fn ask(visit: Visit) -> Result<HttpResponse, AppError> {
    visit.page("people/resets.html", json!({}))
}

/// Sends the link; says the same whether the address has an account or not.
pub async fn send(visit: Visit, posted: Posted) -> Result<HttpResponse, AppError> {
    let email = match forms::address(&posted) {
        Ok(email) => email,
        Err(AppError::Invalid(errors)) => {
            return visit.form_again("people/resets.html", json!({}), &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    let asked = email.clone();
    visit.write(move |tx| actions::ask_reset(tx, &asked)).await?;
    visit.page("people/sign-in-letter.html", json!({ "email": email, "kind": "reset" }))
}

/// The page the link leads to; looking uses nothing up.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    match super::opens(&visit, Purpose::Reset, &path).await? {
        true => visit.page("people/resets-choice.html", json!({})),
        false => super::over(&visit),
    }
}

/// Sets the new password, ends every session and opens a new one.
pub async fn save(visit: Visit, path: web::Path<String>, posted: Posted) -> Result<HttpResponse, AppError> {
    if !super::opens(&visit, Purpose::Reset, &path).await? {
        return super::over(&visit);
    }
    let password = match forms::new_password(&posted) {
        Ok(password) => password,
        Err(AppError::Invalid(errors)) => {
            return visit.form_again("people/resets-choice.html", json!({}), &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    let (secret, hash) = (path.into_inner(), visit.app.passwords().hash(password).await?);
    match visit.write(move |tx| actions::reset_password(tx, &secret, &hash)).await {
        Ok(person) => sign_in::open(&visit, person, "/desk", Some("password-changed")).await,
        Err(AppError::NotFound) => super::over(&visit),
        Err(error) => Err(error),
    }
}
