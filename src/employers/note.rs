//! The page that says that taking part changes no legal duty, and where the lead accepts it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::section::{named, onwards};
use super::store::{self, Employer};
use super::{actions, forms};
use crate::people;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/note.html";

/// Shows it; once accepted, with who did and when.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Accepts it.
pub async fn save(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            forms::note(&typed)?;
            actions::accept_note(tx, id)
        })
        .await;
    match saved {
        Ok(saved) => Ok(onwards(&visit, id, saved)),
        Err(AppError::Invalid(errors)) => {
            let context = context(&visit, id).await?;
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn context(visit: &Visit, id: EmployerId) -> Result<Value, AppError> {
    let (employer, by) = visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let by: Vec<_> = employer.note_accepted_by.into_iter().collect();
            let by = people::names(conn, &by)?.into_values().next();
            Ok((employer, by))
        })
        .await?;
    Ok(describe(&employer, by))
}

fn describe(employer: &Employer, by: Option<String>) -> Value {
    json!({ "employer": named(employer), "accepted_at": employer.note_accepted_at, "accepted_by": by })
}
