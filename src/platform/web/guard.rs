//! What the browser may do with our pages, and which requests from elsewhere are refused.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderMap, ORIGIN};
use actix_web::middleware::{DefaultHeaders, Next};
use actix_web::web;

use super::local::is_of_this_site;
use crate::platform::app::App;
use crate::platform::error::AppError;

/// Headers of every answer. Scripts and styles only from here, none inside pages; no framing.
pub fn headers(app: &App) -> DefaultHeaders {
    let headers = DefaultHeaders::new()
        .add((
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Referrer-Policy", "same-origin"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"))
        .add(("Permissions-Policy", "camera=(), microphone=(), geolocation=()"));
    if app.public_url().scheme() == "https" {
        return headers.add(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
    }
    headers
}

/// Middleware: a form of another site cannot act here. Browsers say where a request comes from in
/// `Sec-Fetch-Site`, older ones in `Origin`; what says neither is not a browser and holds no cookie.
///
/// # Errors
/// None of its own; a refused request is answered with [`AppError::FromElsewhere`].
pub async fn same_site(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let app = request.app_data::<web::Data<App>>().map(|app| app.public_url().clone());
    if request.method().is_safe() || app.is_some_and(|url| is_ours(request.headers(), &url)) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    Ok(request.error_response(AppError::FromElsewhere))
}

fn is_ours(headers: &HeaderMap, public_url: &url::Url) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            url::Url::parse(origin).is_ok_and(|origin| is_of_this_site(&origin, headers, public_url))
        }
        (None, None) => true,
    }
}
