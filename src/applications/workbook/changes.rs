//! What a workbook would change, criterion by criterion, before it does.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use crate::applications::rules::{
    Said, Waiting, WorkbookComparison, WorkbookDifference, WorkbookProblem, compare, counted, may_answer,
};
use crate::applications::store::{self, Dossier};
use crate::applications::{actions, forms, overview};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::{Posted, Visit};
use crate::scheme::Criterion;

const TEMPLATE: &str = "applications/workbook-changes.html";

/// An application beside the workbook that waits for the visitor.
struct Found {
    dossier: Dossier,
    waiting: Waiting,
    comparison: WorkbookComparison,
}

/// The page; without a workbook that waits, where one is uploaded.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    match find(&visit, id).await? {
        Some(found) => visit.page(TEMPLATE, found.page(&visit)),
        None => Ok(visit.see_other(&format!("/applications/{id}/workbook"), None)),
    }
}

async fn find(visit: &Visit, id: ApplicationId) -> Result<Option<Found>, AppError> {
    let now = visit.app.clock().now();
    visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::AnswerCriterion, day_of(now))?;
            may_answer(dossier.application.status)?;
            let Some(waiting) = store::find_workbook(conn, id, actor, now)? else { return Ok(None) };
            let comparison = compare(&waiting.content, &dossier.criteria(), &dossier.answers);
            Ok(Some(Found { dossier, waiting, comparison }))
        })
        .await
}

impl Found {
    fn page(&self, visit: &Visit) -> Value {
        let mut context = overview::head(&self.dossier);
        let conflicts = self.comparison.differences.iter().filter(|one| one.is_conflict).count();
        context["workbook"] = json!({
            "id": self.waiting.id,
            "name": self.waiting.file_name,
            "uploaded_at": self.waiting.uploaded_at,
            "sheet": self.waiting.content.sheet,
            "conflicts": conflicts,
            "changes": self.comparison.differences.len() - conflicts,
            "unchanged": self.comparison.unchanged,
        });
        context["differences"] = self.comparison.differences.iter().filter_map(|one| self.row(one)).collect();
        context["problems"] = self.comparison.problems.iter().map(|one| problem(visit, one)).collect();
        context["why"] = Value::Null;
        context
    }

    fn row(&self, difference: &WorkbookDifference) -> Option<Value> {
        let criterion = self.dossier.edition.definition.criterion(&difference.code)?;
        let answer = self.dossier.answers.get(&difference.code);
        Some(json!({
            "code": criterion.code,
            "number": criterion.number,
            "title": criterion.title,
            "version": difference.version,
            "is_conflict": difference.is_conflict,
            "saved_by": answer.map(|answer| answer.saved_by_name.as_str()),
            "saved_at": answer.map(|answer| answer.saved_at),
            "parts": parts(criterion, &difference.now, &difference.new),
        }))
    }
}

/// What is different: `{part, label, now, new}`; `label` where the part has a name of its own.
fn parts(criterion: &Criterion, now: &Said, new: &Said) -> Vec<Value> {
    let part =
        |part: &str, now: &str, new: &str| json!({ "part": part, "label": null, "now": now, "new": new });
    let mut parts = vec![
        part("status", now.status.as_str(), new.status.as_str()),
        part("narrative", &now.narrative, &new.narrative),
        part("reason", &now.reason, &new.reason),
    ];
    parts.extend(counted(criterion).map(|counter| {
        let (now, new) = (now.counts.get(&counter.name), new.counts.get(&counter.name));
        json!({ "part": "count", "label": counter.label, "now": now, "new": new })
    }));
    parts.retain(|part| part["now"] != part["new"]);
    parts
}

fn problem(visit: &Visit, problem: &WorkbookProblem) -> Value {
    json!({ "cell": problem.cell, "text": visit.say(&problem.text()) })
}

/// Takes the workbook over.
pub async fn take_over(
    visit: Visit,
    path: web::Path<ApplicationId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let Some(found) = find(&visit, id).await? else { return Err(AppError::Stale) };
    let (workbook, choices) = match forms::workbook_choices(&posted, &found.comparison) {
        Ok(chosen) => chosen,
        Err(AppError::Invalid(errors)) => {
            return visit.form_again(TEMPLATE, found.page(&visit), &posted, &errors);
        }
        Err(error) => return Err(error),
    };
    match visit.write(move |tx| actions::take_over_workbook(tx, id, workbook, &choices)).await {
        Ok(_) => Ok(visit.see_other(&format!("/applications/{id}"), Some("workbook-taken-over"))),
        Err(AppError::Stale) => again(&visit, id, &posted).await,
        Err(error) => Err(error),
    }
}

/// The page as it is now: something changed while the person read it, and nothing was saved. Choices stay.
async fn again(visit: &Visit, id: ApplicationId, posted: &Posted) -> Result<HttpResponse, AppError> {
    let Some(found) = find(visit, id).await? else { return Err(AppError::Stale) };
    let mut context = found.page(visit);
    context["why"] = visit.say(&"workbook-stale".into()).into();
    context["form"] = posted.to_value();
    visit.page_with(StatusCode::CONFLICT, TEMPLATE, context)
}

/// Drops the workbook that waits.
pub async fn discard(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::discard_workbook(tx, id)).await?;
    Ok(visit.see_other(&format!("/applications/{id}/workbook"), Some("workbook-discarded")))
}
