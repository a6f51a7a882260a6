//! The button that counts all of a person's notices as read.

use actix_web::HttpResponse;

use super::actions;
use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// Counts them as read.
pub async fn save(visit: Visit) -> Result<HttpResponse, AppError> {
    visit.write(actions::read_all).await?;
    Ok(visit.see_other("/notices", Some("all-read")))
}
