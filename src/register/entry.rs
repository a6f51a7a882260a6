//! The page of one award: what it means and what was checked. This is where a certificate is verified.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::json;

use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::register::store;

/// The longest number that is shown back.
const NUMBER_LIMIT: usize = 40;

/// Shows the award with the number in the address, or says that no award that is held now has it.
///
/// # Errors
/// The database's fault.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let number: String = path.trim().to_uppercase().chars().take(NUMBER_LIMIT).collect();
    let as_of = day_of(visit.app.clock().now());
    let wanted = number.clone();
    match visit.read(move |conn, _| store::find(conn, &wanted, as_of)).await? {
        Some(entry) => {
            visit.page("register/entry.html", json!({ "entry": entry.to_value(), "as_of": as_of }))
        }
        None => visit.page_with(
            StatusCode::NOT_FOUND,
            "register/entry-none.html",
            json!({ "number": number, "as_of": as_of }),
        ),
    }
}
