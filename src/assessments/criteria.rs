//! One criterion with the employer's answer and evidence beside it, and the form to mark it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::declaration;
use super::rules::{Stage, claimed, mark_key, shown_answer, shown_finding, shown_report};
use super::store::{self, Case, File, Scored};
use super::{actions, forms};
use crate::needs;
use crate::platform::access::{Act, Actor, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::AssessmentId;
use crate::platform::web::{Posted, Visit};
use crate::scheme::{Criterion, Mark};

const TEMPLATE: &str = "assessments/criteria.html";

/// The criterion, its answer, its evidence, and what was found so far.
pub async fn show(visit: Visit, path: web::Path<(AssessmentId, String)>) -> Result<HttpResponse, AppError> {
    let (id, code) = path.into_inner();
    match read(&visit, id, code).await {
        Ok(context) => visit.page(TEMPLATE, context),
        Err(AppError::NotAllowed) => declaration::first(&visit, id).await,
        Err(error) => Err(error),
    }
}

/// Marks it.
pub async fn save(
    visit: Visit,
    path: web::Path<(AssessmentId, String)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, code) = path.into_inner();
    let (typed, sought) = (posted.clone(), code.clone());
    let saved = visit
        .write(move |tx| {
            let case = store::get_case(tx.conn(), id)?;
            let code = case.criterion(&sought)?.code.clone();
            let (finding, version) = forms::finding(&typed, posted_claim(&typed))?;
            actions::score_criterion(tx, id, &code, finding, version)
        })
        .await;
    match saved {
        Ok(()) => {
            let context = read(&visit, id, code).await?;
            let next =
                context["next"]["code"].as_str().map(|next| format!("/assessments/{id}/criteria/{next}"));
            let on = next.filter(|_| posted.text("then") == "next");
            Ok(visit.see_other(&on.unwrap_or_else(|| format!("/assessments/{id}")), Some("criterion-marked")))
        }
        Err(AppError::Invalid(errors)) => {
            visit.form_again(TEMPLATE, read(&visit, id, code).await?, &posted, &errors)
        }
        Err(AppError::Stale) => both(&visit, read(&visit, id, code).await?, &posted),
        Err(error) => Err(error),
    }
}

/// Whether the form was one that asks about "not applicable"; the action holds it against the answer.
fn posted_claim(posted: &Posted) -> bool {
    posted.has("claimed")
}

/// The page with what was typed, and what was saved in the meantime above it. Saving again is then a choice.
fn both(visit: &Visit, mut context: Value, posted: &Posted) -> Result<HttpResponse, AppError> {
    let version = context["form"]["version"].clone();
    context["saved"] = context["finding"].clone();
    context["form"] = posted.to_value();
    context["form"]["version"] = version;
    visit.page_with(StatusCode::CONFLICT, TEMPLATE, context)
}

async fn read(visit: &Visit, id: AssessmentId, code: String) -> Result<Value, AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let case = opened(conn, actor, id)?;
            let file = store::get_file(conn, &case, today)?;
            let criterion = case.criterion(&code)?;
            let mut context = context(&case, &file, criterion)?;
            let held = needs::list_of_employer(conn, case.employer.id)?;
            context["report"] = shown_report(criterion, &held, today);
            Ok(context)
        })
        .await
}

fn opened(conn: &mut Conn, actor: &Actor, id: AssessmentId) -> Result<Case, AppError> {
    let case = store::get_case(conn, id)?;
    may(Act::OpenFile, &store::relation(conn, actor, &case)?)?;
    Ok(case)
}

fn context(case: &Case, file: &File, criterion: &Criterion) -> Result<Value, AppError> {
    let (level, criteria) = (case.level()?, case.criteria());
    let scored = file.marks.get(&criterion.code);
    let at = criteria.iter().position(|other| other.code == criterion.code).unwrap_or_default();
    let beside = |at: Option<usize>| at.and_then(|at| criteria.get(at)).map(|other| link(other));
    let marks: Vec<Value> = Mark::ALL
        .into_iter()
        .map(|mark| json!({ "value": mark.number().to_string(), "text_key": mark_key(mark) }))
        .collect();
    Ok(json!({
        "id": case.assessment.id,
        "employer": case.employer.name(),
        "level": level.title,
        "met_from": level.policy.met_from_mark,
        "criterion": criterion,
        "answer": case.current.then(|| shown_answer(criterion, file.answers.get(&criterion.code))),
        "claimed": claimed(criterion, &file.claim(&criterion.code)),
        "finding": shown_finding(scored.map(|scored| &scored.finding), level.policy.met_from_mark),
        "open": case.assessment.stage() == Stage::Marking,
        "marks": marks,
        "at": at + 1,
        "of": criteria.len(),
        "previous": beside(at.checked_sub(1)),
        "next": beside(Some(at + 1)),
        "saved": null,
        "form": prefilled(scored),
    }))
}

fn link(criterion: &Criterion) -> Value {
    json!({ "code": criterion.code, "title": criterion.title })
}

fn prefilled(scored: Option<&Scored>) -> Value {
    let Some(scored) = scored else { return json!({ "version": "0" }) };
    let finding = &scored.finding;
    json!({
        "version": scored.version.to_string(),
        "claim": finding.excused.map_or("", |accepted| if accepted { "accept" } else { "refuse" }),
        "mark": finding.mark.map_or(String::new(), |mark| mark.number().to_string()),
        "rationale": finding.rationale,
    })
}
