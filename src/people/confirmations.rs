//! Confirming an e-mail address. Opening the link shows a button; the button confirms.

use actix_web::{HttpResponse, web};
use serde_json::json;

use super::{actions, sign_in};
use crate::platform::error::AppError;
use crate::platform::mail::links::Purpose;
use crate::platform::web::Visit;

/// The page the link leads to.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    match super::opens(&visit, Purpose::Confirmation, &path).await? {
        true => visit.page("people/confirmations.html", json!({})),
        false => super::over(&visit),
    }
}

/// Confirms the address and signs the person in.
pub async fn save(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let secret = path.into_inner();
    match visit.write(move |tx| actions::confirm(tx, &secret)).await {
        Ok(person) => sign_in::open(&visit, person, "/desk", Some("address-confirmed")).await,
        Err(AppError::NotFound) => super::over(&visit),
        Err(error) => Err(error),
    }
}
