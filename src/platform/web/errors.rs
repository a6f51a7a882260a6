//! An error as one of the site's own pages.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError, web};
use serde_json::json;

use super::held;
use super::local::came_from;
use super::private;
use super::visit::Visit;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::text::Text;

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            AppError::NotFound => StatusCode::NOT_FOUND,
            AppError::NotAllowed | AppError::FromElsewhere => StatusCode::FORBIDDEN,
            AppError::SignInFirst => StatusCode::SEE_OTHER,
            AppError::Refused(_) | AppError::Stale => StatusCode::CONFLICT,
            AppError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            AppError::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            AppError::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            AppError::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The bare answer; [`as_pages`] puts the page into it.
    fn error_response(&self) -> HttpResponse<BoxBody> {
        HttpResponse::new(self.status_code())
    }
}

/// What a path without a page answers.
///
/// # Errors
/// Always [`AppError::NotFound`].
pub async fn no_such_page() -> Result<HttpResponse, AppError> {
    Err(AppError::NotFound)
}

/// Middleware: turns an error into a page.
///
/// # Errors
/// Only what a middleware inside gives; a handler's error is a response already.
pub async fn as_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(error) = response.response().error().and_then(|error| error.as_error::<AppError>()) else {
        return Ok(response);
    };
    let page = page(response.request(), error).await;
    Ok(response.into_response(page))
}

async fn page(request: &HttpRequest, error: &AppError) -> HttpResponse {
    let Some(app) = request.app_data::<web::Data<App>>() else { return error.error_response() };
    if private::holds(request.path()) {
        return private::error_page(app.get_ref().clone(), request, error);
    }
    let visit = match error {
        // Neither is worth a question to the database.
        AppError::Busy(_) | AppError::FromElsewhere => Visit::anonymous(app.get_ref().clone(), request),
        _ => {
            Visit::extract(request).await.unwrap_or_else(|_| Visit::anonymous(app.get_ref().clone(), request))
        }
    };
    if matches!(error, AppError::SignInFirst) {
        return held::sign_in_first(&visit, request).await;
    }
    let reference = log(request, error);
    let (template, text) = template_of(error);
    let context = json!({
        "message": text.map(|text| visit.say(&text)),
        "reference": reference,
        "back": came_from(request, app.public_url()),
    });
    match visit.page_with(error.status_code(), template, context) {
        Ok(mut response) => {
            if matches!(error, AppError::Busy(_)) {
                response
                    .headers_mut()
                    .insert(RETRY_AFTER, actix_web::http::header::HeaderValue::from_static("10"));
            }
            response
        }
        Err(fault) => {
            tracing::error!(%fault, "an error page could not be shown");
            error.error_response()
        }
    }
}

/// Logs what is ours to mend, once, under a reference that the page shows.
fn log(request: &HttpRequest, error: &AppError) -> Option<String> {
    let (method, path) = (request.method(), request.match_pattern().unwrap_or_default());
    match error {
        AppError::Fault(what) => {
            let reference = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
            tracing::error!(reference, %method, path, what, "fault");
            Some(reference)
        }
        AppError::Busy(what) => {
            tracing::warn!(%method, path, what, "busy");
            None
        }
        _ => None,
    }
}

fn template_of(error: &AppError) -> (&'static str, Option<Text>) {
    match error {
        AppError::NotFound | AppError::SignInFirst => ("errors/not-found.html", None),
        AppError::NotAllowed => ("errors/not-allowed.html", None),
        AppError::FromElsewhere => ("errors/from-elsewhere.html", None),
        AppError::Refused(text) | AppError::TooMany(text) => ("errors/refused.html", Some(text.clone())),
        AppError::Invalid(errors) => {
            ("errors/refused.html", errors.iter().next().map(|error| error.text.clone()))
        }
        AppError::Stale => ("errors/stale.html", None),
        AppError::Busy(_) => ("errors/busy.html", None),
        AppError::Fault(_) => ("errors/fault.html", None),
    }
}
