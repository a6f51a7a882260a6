//! How far the service can be used by everybody, and how that was tested.

use actix_web::HttpResponse;
use serde_json::json;

use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// The day the statement was last gone through.
const REVIEWED_ON: &str = "2026-11-22";

/// Shows the page.
///
/// # Errors
/// A fault when the page cannot be rendered.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let address = visit.app.mail_from().email.to_string();
    visit.page("desks/accessibility.html", json!({ "address": address, "reviewed_on": REVIEWED_ON }))
}
