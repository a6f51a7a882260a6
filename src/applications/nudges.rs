//! The adviser's "How is it going?".

use actix_web::{HttpResponse, web};

use super::actions;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::Visit;

/// Sends it to the employer's leads.
pub async fn nudge(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::nudge(tx, id)).await?;
    Ok(visit.see_other(&format!("/applications/{id}"), Some("nudged")))
}
