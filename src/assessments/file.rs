//! The file of a case: what there is to mark and what was found so far. Before the declaration, only the declaration.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::declaration;
use super::rules::{Stage, shown_answer, shown_finding};
use super::store::{self, Case, File};
use crate::places::atlas;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AssessmentId;
use crate::platform::web::Visit;
use crate::scheme::Criterion;

/// The task list of an assessor.
pub async fn show(visit: Visit, path: web::Path<AssessmentId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let (case, file) = visit
        .read(move |conn, actor| {
            let case = store::get_case(conn, id)?;
            let relation = store::relation(conn, actor, &case)?;
            if case.assessment.stage() == Stage::Declaring {
                may(Act::DeclareConflict, &relation)?;
                return Ok((case, None));
            }
            may(Act::OpenFile, &relation)?;
            let file = store::get_file(conn, &case, today)?;
            Ok((case, Some(file)))
        })
        .await?;
    match file {
        None => declaration::show(&visit, &case),
        Some(file) => visit.page("assessments/file.html", context(&case, &file)?),
    }
}

fn context(case: &Case, file: &File) -> Result<Value, AppError> {
    let (progress, level) = (file.progress(case), case.level()?);
    let place = case.employer.place_code.as_deref().and_then(|code| atlas().get(code));
    let criteria: Vec<Value> = case
        .criteria()
        .into_iter()
        .map(|criterion| row(case, criterion, file, level.policy.met_from_mark))
        .collect();
    Ok(json!({
        "id": case.assessment.id,
        "employer": case.employer.name(),
        "level": level.title,
        "place": place.map(|place| &place.name),
        "reference": case.application.reference,
        "current": case.current,
        "round": case.submission.round,
        "submitted_at": case.submission.submitted_at,
        "signatory": { "name": case.submission.signatory_name, "role": case.submission.signatory_role },
        "facts": case.submission.facts,
        "sites": case.sites,
        "criteria": criteria,
        "marked": progress.marked,
        "of": progress.of,
        "next": progress.next,
        "completed_at": case.assessment.completed_at,
        "recommended": case.assessment.recommended,
        "summary": case.assessment.summary,
    }))
}

fn row(case: &Case, criterion: &Criterion, file: &File, met_from: u8) -> Value {
    let answer = file.answers.get(&criterion.code).filter(|_| case.current);
    let finding = file.marks.get(&criterion.code).map(|scored| &scored.finding);
    json!({
        "code": criterion.code,
        "number": criterion.number,
        "title": criterion.title,
        "answer": answer.map(|answer| shown_answer(criterion, Some(answer))),
        "finding": shown_finding(finding, met_from),
    })
}
