//! Three to five priorities, in order, agreed with the employer.

pub(super) mod before;
pub(super) mod new;
pub(super) mod order;
pub(super) mod priority;
pub(super) mod removal;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::findings::told;
use super::rules::{Finding, MOST_PRIORITIES, Priority, check_agreement, print_of};
use super::{actions, store};
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{FindingId, NeedsAssessmentId};
use crate::platform::web::{Posted, Visit};
use crate::topics;
use before::Before;

const TEMPLATE: &str = "needs/priorities.html";

/// The priorities with the findings they answer, and where the agreement stands.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let context = context(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, context)
}

/// Agrees to them.
pub async fn agree(
    visit: Visit,
    path: web::Path<NeedsAssessmentId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, seen) = (path.into_inner(), posted.text("print").to_owned());
    match visit.write(move |tx| actions::agree_to_priorities(tx, id, &seen)).await {
        Ok(()) => Ok(visit.see_other(&format!("/needs/{id}/priorities"), Some("needs-priorities-agreed"))),
        Err(error) => visit.not_saved(error, TEMPLATE, &posted, context(&visit, id)).await,
    }
}

async fn context(visit: &Visit, id: NeedsAssessmentId) -> Result<Value, AppError> {
    let (seen, priorities, findings, before) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let before = before::find(conn, &seen.assessment)?;
            Ok((seen, store::list_priorities(conn, id)?, store::list_findings(conn, id)?, before))
        })
        .await?;
    let mut context = seen.context();
    context["priorities"] =
        priorities.iter().map(|priority| shown(visit, priority, &findings)).collect::<Vec<_>>().into();
    context["before"] = before.as_ref().map(Before::to_value).into();
    context["print"] = print_of(&priorities, &findings).into();
    context["meanwhile_text"] = "needs-priorities-meanwhile".into();
    context["has_room"] = (priorities.len() < MOST_PRIORITIES).into();
    context["is_enough"] = check_agreement(priorities.len()).is_ok().into();
    context["has_findings"] = findings.iter().any(Finding::counts).into();
    Ok(context)
}

/// A priority as templates show it, with the findings it answers.
fn shown(visit: &Visit, priority: &Priority, findings: &[Finding]) -> Value {
    let answered = findings.iter().filter(|finding| priority.findings.contains(&finding.id));
    json!({
        "id": priority.id,
        "position": priority.position,
        "topic": topics::title(&priority.topic, visit.lang.code()),
        "title": priority.title,
        "why": priority.why,
        "findings": answered.map(|finding| told(visit, finding)).collect::<Vec<_>>(),
        "version": priority.version,
    })
}

/// The findings a priority can answer, for its form: those that count and would still be drawn, and those it answers
/// already.
fn choices(visit: &Visit, findings: &[Finding], has: &[FindingId]) -> Value {
    let can = |finding: &&Finding| (finding.counts() && !finding.is_outdated) || has.contains(&finding.id);
    let item = |finding: &Finding| {
        let told = told(visit, finding);
        let topic = topics::title(&finding.topic, visit.lang.code());
        // Findings of conversations read alike but for their topic: the name of the box has both.
        let text = format!("{topic}: {}", told["text"].as_str().unwrap_or_default());
        json!({ "value": finding.id, "text": text, "hint": told["note"] })
    };
    findings.iter().filter(can).map(item).collect()
}

/// What the form of a priority shows, of a new one or of the `old`.
fn form_of(visit: &Visit, seen: &Seen, findings: &[Finding], old: Option<&Priority>) -> Value {
    let mut context = seen.context();
    context["topics"] = super::findings::topics_of(visit.lang, old.map(|old| old.topic.as_str()));
    context["findings"] = choices(visit, findings, old.map_or(&[], |old| &old.findings));
    context
}
