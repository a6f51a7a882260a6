//! What came out: the findings by topic, each with what it rests on and what can help.

pub(super) mod finding;
pub(super) mod new;
mod telling;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::assessment::{self, Seen};
use super::rules::{Finding, Redrawing, by_topic};
use super::{actions, store};
use crate::directory::{self, Service};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::web::Visit;
use crate::platform::web::texts::Lang;
use crate::topics;

pub use telling::told;

/// The findings; to the adviser also those left out, and what drawing would change.
pub async fn show(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (seen, findings, redrawing, services) = visit
        .read(move |conn, actor| {
            let seen = assessment::load(conn, actor, id, Act::ViewNeeds)?;
            let (findings, redrawing) = if seen.can(Act::LeadNeeds) {
                let basis = store::get_basis(conn, id)?;
                let redrawing = store::get_redrawing(conn, &seen.assessment, &basis)?;
                (basis.findings, redrawing)
            } else {
                (store::list_findings(conn, id)?, Redrawing::default())
            };
            let topics: Vec<String> =
                by_topic(&findings).into_iter().map(|(topic, _)| topic.to_owned()).collect();
            let services = directory::list_for(conn, &topics, seen.employer.place_code.as_deref(), today)?;
            Ok((seen, findings, redrawing, services))
        })
        .await?;
    visit.page("needs/findings.html", context(&visit, &seen, &findings, &redrawing, &services))
}

/// Draws them.
pub async fn draw(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::draw_findings(tx, id)).await?;
    Ok(visit.see_other(&format!("/needs/{id}/findings"), Some("needs-findings-drawn")))
}

fn context(
    visit: &Visit,
    seen: &Seen,
    findings: &[Finding],
    redrawing: &Redrawing,
    services: &[Service],
) -> Value {
    let mut context = seen.context();
    context["topics"] = by_topic(findings)
        .into_iter()
        .map(|(topic, found)| {
            let helps = services.iter().filter(|service| service.helps_with(topic));
            json!({
                "topic": topic,
                "title": topics::title(topic, visit.lang.code()),
                "findings": found.into_iter().map(|finding| told(visit, finding)).collect::<Vec<_>>(),
                "services": helps.map(helping).collect::<Vec<_>>(),
            })
        })
        .collect();
    let left_out = findings.iter().filter(|finding| !finding.counts() && seen.can(Act::LeadNeeds));
    context["left_out"] = left_out.map(|finding| told(visit, finding)).collect();
    context["to_draw"] = (!redrawing.is_nothing()).into();
    context["new"] = redrawing.add.len().into();
    context["changed"] = (redrawing.set.len() + redrawing.outdate.len() + redrawing.remove.len()).into();
    context
}

fn helping(service: &Service) -> Value {
    json!({ "id": service.id, "name": service.details.name, "audience": service.details.audience.as_str() })
}

/// Every topic, for a form to choose from; the one that something `has` stays on offer, whichever lists lack it.
pub(super) fn topics_of(lang: Lang, has: Option<&str>) -> Value {
    let mut codes: Vec<&str> = topics::offered().map(|topic| topic.code.as_str()).collect();
    codes.extend(has.filter(|has| topics::offered().all(|topic| topic.code != *has)));
    let item = |code: &str| json!({ "value": code, "text": topics::title(code, lang.code()) });
    codes.into_iter().map(item).collect()
}
