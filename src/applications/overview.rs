//! An application: where it stands, what to do next, and its criteria as a list of tasks.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Advice, ApplicationStatus, Step, after, gap_text};
use super::store::{self, Deferral, Dossier};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::Visit;
use crate::scheme::{Criterion, Gap, Standing, Status, self_assessed};

/// Notes of the adviser shown here; the others are on their own page.
const NOTES: usize = 2;

/// The page.
pub async fn show(visit: Visit, path: web::Path<ApplicationId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (dossier, advice, deferral) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::ViewApplication, today)?;
            let advice = store::list_advice(conn, id)?;
            let deferral = match &dossier.submission {
                Some(submission) => store::find_deferral(conn, submission.id)?,
                None => None,
            };
            Ok((dossier, advice, deferral))
        })
        .await?;
    let mut context = head(&dossier);
    context["stand"] = stand(&visit, &dossier);
    context["next"] = next(&dossier);
    context["tasks"] = dossier.criteria().into_iter().map(|criterion| task(&dossier, criterion)).collect();
    context["advice"] = advice.iter().take(NOTES).map(note).collect();
    context["more_advice"] = (advice.len() > NOTES).into();
    context["may_advise"] = (dossier.may(Act::Advise) && is_open(&dossier)).into();
    context["may_withdraw"] = may_withdraw(&dossier).into();
    context["deferral"] = deferral.filter(|_| is_open(&dossier)).as_ref().map(deferred).into();
    visit.page("applications/overview.html", context)
}

/// What the head of every page of an application shows.
pub(super) fn head(dossier: &Dossier) -> Value {
    let application = &dossier.application;
    json!({
        "employer": { "id": dossier.employer.id, "name": dossier.employer.name() },
        "application": {
            "id": application.id,
            "reference": application.reference,
            "status": application.status.as_str(),
            "started_at": application.started_at,
            "changed_at": application.changed_at,
            "version": application.version,
            "level": { "code": application.level, "title": dossier.level_title() },
            "scheme": dossier.edition.definition.scheme.name,
            "edition": dossier.edition.label,
        },
        "submission": dossier.submission.as_ref().map(|submission| json!({
            "round": submission.round,
            "signatory_name": submission.signatory_name,
            "signatory_role": submission.signatory_role,
            "submitted_at": submission.submitted_at,
        })),
        "editable": dossier.is_editable(),
    })
}

/// Whether the level would be met, and every gap with where to close it.
pub(super) fn stand(visit: &Visit, dossier: &Dossier) -> Value {
    let verdict = &dossier.verdict;
    let gap = |gap: &Gap| {
        let (criterion, title) = match gap {
            Gap::CriterionNotMet { criterion, .. } => {
                let found = dossier.edition.definition.criterion(criterion);
                (Some(criterion), found.map(|found| found.title.as_str()))
            }
            _ => (None, None),
        };
        json!({
            "href": criterion.map(|code| address(dossier.application.id, code.as_str())),
            "title": title,
            "text": visit.say(&gap_text(&dossier.edition.definition, gap)),
        })
    };
    json!({
        "met": verdict.met,
        "needed": verdict.needed,
        "in_place": verdict.in_place,
        "excused": verdict.excused,
        "gaps": verdict.gaps.iter().map(gap).collect::<Vec<Value>>(),
    })
}

/// The address of a criterion's page.
pub(super) fn address(id: ApplicationId, code: &str) -> String {
    format!("/applications/{id}/criteria/{code}")
}

/// The one next step: `kind` names its texts, `href` where it leads, if anywhere.
fn next(dossier: &Dossier) -> Value {
    let id = dossier.application.id;
    let status = dossier.application.status;
    if status == ApplicationStatus::Submitted && dossier.may(Act::AllocateAssessor) {
        return json!({ "kind": "allocate", "href": format!("/applications/{id}/allocation"), "title": null });
    }
    if status == ApplicationStatus::Decided {
        let href = format!("/employers/{}/awards", dossier.employer.id);
        return json!({ "kind": "decided", "href": href, "title": null });
    }
    if status != ApplicationStatus::Open {
        return json!({ "kind": status.as_str(), "href": null, "title": null });
    }
    if !dossier.is_editable() {
        return json!({ "kind": "reading", "href": null, "title": null });
    }
    let first = dossier.verdict.gaps.iter().find_map(|gap| match gap {
        Gap::CriterionNotMet { criterion, .. } => dossier.edition.definition.criterion(criterion),
        _ => None,
    });
    match first {
        Some(criterion) => {
            json!({ "kind": "answer", "href": address(id, criterion.code.as_str()), "title": criterion.title })
        }
        None if !dossier.verdict.met => json!({ "kind": "blocked", "href": null, "title": null }),
        None if dossier.may(Act::SubmitApplication) => {
            json!({ "kind": "submit", "href": format!("/applications/{id}/submission"), "title": null })
        }
        None => json!({ "kind": "lead", "href": null, "title": null }),
    }
}

/// A criterion in the list: what it is, and how its answer stands.
pub(super) fn task(dossier: &Dossier, criterion: &Criterion) -> Value {
    let answer = dossier.answers.get(&criterion.code);
    let status = answer.map_or(Status::NotStarted, |answer| answer.status);
    let standing = answer.map(|answer| self_assessed(criterion, &answer.decides()));
    // "Met" with too low a count is not met yet: the list must not say otherwise.
    let short = status == Status::Met && matches!(standing, Some(Standing::NotMet(_)));
    json!({
        "code": criterion.code,
        "number": criterion.number,
        "topic": criterion.topic,
        "title": criterion.title,
        "href": address(dossier.application.id, criterion.code.as_str()),
        "status": if short { "short" } else { status.as_str() },
        "evidence": answer.map_or(0, |answer| answer.evidence.len()),
        "saved_by": answer.map(|answer| answer.saved_by_name.as_str()),
        "saved_at": answer.map(|answer| answer.saved_at),
    })
}

/// A note of advice for a template.
pub(super) fn note(advice: &Advice) -> Value {
    json!({ "by": advice.adviser_name, "at": advice.given_at, "note": advice.note })
}

fn deferred(deferral: &Deferral) -> Value {
    json!({ "reason": deferral.reason, "actions": deferral.actions, "act_by": deferral.act_by,
        "decided_at": deferral.decided_at })
}

fn may_withdraw(dossier: &Dossier) -> bool {
    dossier.may(Act::StartApplication) && after(dossier.application.status, Step::Withdraw).is_ok()
}

fn is_open(dossier: &Dossier) -> bool {
    dossier.application.status == ApplicationStatus::Open
}
