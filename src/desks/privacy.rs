//! What the service keeps about people. `docs/PRIVACY.md` says the same table by table.

use actix_web::HttpResponse;
use serde_json::json;

use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// Shows the page.
///
/// # Errors
/// A fault when the page cannot be rendered.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let address = visit.app.mail_from().email.to_string();
    let hours = visit.app.config().session_hours;
    visit.page("desks/privacy.html", json!({ "address": address, "hours": hours }))
}
