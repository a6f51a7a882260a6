//! The two cookies there are.

use actix_web::HttpResponse;
use serde_json::json;

use crate::platform::error::AppError;
use crate::platform::web::{Visit, session};

/// Shows the page.
///
/// # Errors
/// A fault when the page cannot be rendered.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let kept = session::cookie(&visit.app, "").max_age().map_or(0, |age| age.whole_hours());
    visit.page(
        "desks/cookies.html",
        json!({
            "session": session::cookie_name(&visit.app),
            "language": session::LANGUAGE_COOKIE,
            "hours": visit.app.config().session_hours,
            "kept": kept,
        }),
    )
}
