//! The page where an assessor says whether there is a conflict, before the file opens.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Declaration, Stage};
use super::store::{self, Case};
use super::{actions, forms};
use crate::places::atlas;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::AssessmentId;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "assessments/declaration.html";

/// The form. Nothing of the file is on it.
///
/// # Errors
/// A fault when the page cannot be shown.
pub fn show(visit: &Visit, case: &Case) -> Result<HttpResponse, AppError> {
    visit.page(TEMPLATE, context(case)?)
}

/// Leads somebody who came for a page of the closed file to the declaration that opens it.
///
/// # Errors
/// [`AppError::NotAllowed`] for everybody whose declaration is not what keeps the file closed.
pub async fn first(visit: &Visit, id: AssessmentId) -> Result<HttpResponse, AppError> {
    let opens = visit
        .read(move |conn, actor| {
            let case = store::get_case(conn, id)?;
            may(Act::DeclareConflict, &store::relation(conn, actor, &case)?)?;
            Ok(case.assessment.stage() == Stage::Declaring)
        })
        .await?;
    if opens { Ok(visit.see_other(&format!("/assessments/{id}"), None)) } else { Err(AppError::NotAllowed) }
}

/// Keeps what was declared.
pub async fn save(
    visit: Visit,
    path: web::Path<AssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let declared = forms::declaration(&typed)?;
            actions::declare(tx, id, &declared).map(|()| declared)
        })
        .await;
    match saved {
        Ok(Declaration::Clear) => {
            Ok(visit.see_other(&format!("/assessments/{id}"), Some("assessment-declared")))
        }
        Ok(Declaration::Conflict(_)) => Ok(visit.see_other("/assessments", Some("assessment-conflicted"))),
        Err(AppError::Invalid(errors)) => {
            let context = visit
                .read(move |conn, actor| {
                    let case = store::get_case(conn, id)?;
                    may(Act::DeclareConflict, &store::relation(conn, actor, &case)?)?;
                    context(&case)
                })
                .await?;
            visit.form_again(TEMPLATE, context, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

fn context(case: &Case) -> Result<Value, AppError> {
    let place = case.employer.place_code.as_deref().and_then(|code| atlas().get(code));
    Ok(json!({
        "id": case.assessment.id,
        "employer": case.employer.name(),
        "level": case.level()?.title,
        "place": place.map(|place| &place.name),
        "reference": case.application.reference,
    }))
}
