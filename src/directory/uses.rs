//! That an employer used a service, or did not after all.

use actix_web::{HttpResponse, web};

use super::{actions, forms};
use crate::platform::error::AppError;
use crate::platform::ids::ServiceId;
use crate::platform::web::{Posted, Visit};

/// Notes it.
pub async fn save(
    visit: Visit,
    path: web::Path<ServiceId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    if visit.actor.person().is_none() {
        return Err(AppError::SignInFirst);
    }
    let (employer, is_used) = forms::told_use(&posted)?;
    visit.write(move |tx| actions::tell_use(tx, id, employer, is_used)).await?;
    let notice = if is_used { "service-used" } else { "service-not-used" };
    Ok(visit.see_other(&format!("/directory/{id}"), Some(notice)))
}
