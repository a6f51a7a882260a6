//! The page where an assessor looks over the marks and completes.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::declaration;
use super::rules::{markable, shown_finding};
use super::store::{self, Case, File};
use super::{actions, forms};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AssessmentId;
use crate::platform::web::{Posted, Visit};
use crate::scheme::{shown_gaps, side_by_side};

const TEMPLATE: &str = "assessments/completion.html";

/// The marks, what they come to, and the form for the summary.
pub async fn show(visit: Visit, path: web::Path<AssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    match read(&visit, id).await {
        Ok(context) => visit.page(TEMPLATE, context),
        Err(AppError::NotAllowed) => declaration::first(&visit, id).await,
        Err(error) => Err(error),
    }
}

/// Completes the assessment.
pub async fn save(
    visit: Visit,
    path: web::Path<AssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let saved = visit
        .write(move |tx| {
            let summary = forms::completion(&typed)?;
            actions::complete(tx, id, &summary)
        })
        .await;
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/assessments/{id}"), Some("assessment-completed"))),
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, read(&visit, id).await?, &posted, &errors)
        }
        Err(error) => Err(error),
    }
}

async fn read(visit: &Visit, id: AssessmentId) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    let (case, file) = visit
        .read(move |conn, actor| {
            let case = store::get_case(conn, id)?;
            may(Act::Mark, &store::relation(conn, actor, &case)?)?;
            markable(case.assessment.stage())?;
            let file = store::get_file(conn, &case, today)?;
            Ok((case, file))
        })
        .await?;
    context(visit, &case, &file)
}

fn context(visit: &Visit, case: &Case, file: &File) -> Result<Value, AppError> {
    let (level, progress, verdict) = (case.level()?, file.progress(case), file.verdict(case)?);
    let definition = &case.edition.definition;
    let criteria: Vec<Value> = case
        .criteria()
        .into_iter()
        .map(|criterion| {
            let finding = file.marks.get(&criterion.code).map(|scored| &scored.finding);
            json!({ "code": criterion.code, "number": criterion.number, "title": criterion.title,
                "finding": shown_finding(finding, level.policy.met_from_mark) })
        })
        .collect();
    Ok(json!({
        "id": case.assessment.id,
        "employer": case.employer.name(),
        "level": level.title,
        "reference": case.application.reference,
        "criteria": criteria,
        "beside": side_by_side(
            visit, definition, &level.code, &file.claimed_inputs(case), &file.inputs(case)),
        "left": progress.of - progress.marked,
        "next": progress.next,
        "met": verdict.is_met(),
        "in_place": verdict.in_place,
        "needed": verdict.needed,
        "excused": verdict.excused,
        "gaps": shown_gaps(visit, definition, &verdict),
    }))
}
