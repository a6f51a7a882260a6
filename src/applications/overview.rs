//! An application: where it stands, what to do next, and its criteria as a list of tasks.

mod carried;
mod kept;
mod work;

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use self::work::Work;
pub(super) use self::work::held;
use super::forms;
use super::rules::{Answer, ApplicationStatus, Step, after};
use super::store::{self, Deferral, Dossier};
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::web::Visit;
use crate::scheme::{
    self, Criterion, CriterionCode, Level, Period, Standing, Status, Way, evaluate, shown_derivation,
    shown_gaps, shown_standards, ways_up,
};

/// The page, with all criteria or only those that are the reader's to do.
pub async fn show(
    visit: Visit,
    path: web::Path<ApplicationId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let (id, only_mine) = (path.into_inner(), forms::only_mine(request.query_string()));
    let today = day_of(visit.app.clock().now());
    let (dossier, work, deferral, offered, editions, has_past) = visit
        .read(move |conn, actor| {
            let dossier = store::get_dossier(conn, actor, id, Act::ViewApplication, today)?;
            let work = Work::read(conn, actor, &dossier, today)?;
            let deferral = match &dossier.submission {
                Some(submission) => store::find_deferral(conn, submission.id)?,
                None => None,
            };
            let offered = store::find_offer(conn, &dossier.application)?;
            let moved = store::has_moved(conn, id)?;
            let editions = if moved {
                scheme::list_full_editions(conn, dossier.application.scheme)?
            } else {
                Vec::new()
            };
            let has_past = dossier.is_editable()
                && dossier.answers.is_empty()
                && store::has_decided(conn, dossier.employer.id, dossier.application.scheme)?;
            Ok((dossier, work, deferral, offered, editions, has_past))
        })
        .await?;
    let mut context = head(&dossier);
    context["stand"] = stand(&visit, &dossier);
    context["ways"] = if is_open(&dossier) { ways(&dossier) } else { Value::Null };
    context["next"] = next(&dossier);
    context["groups"] = groups(&dossier, &work, only_mine);
    context["work"] = work.to_value(&dossier);
    context["work"]["mine"] = count_mine(&dossier, &work).into();
    context["work"]["only_mine"] = only_mine.into();
    context["may_choose_scope"] = (is_open(&dossier) && dossier.may(Act::StartApplication)).into();
    context["may_withdraw"] = may_withdraw(&dossier).into();
    context["deferral"] = deferral.filter(|_| is_open(&dossier)).as_ref().map(deferred).into();
    context["offered"] = offered.map(|edition| edition.label.clone()).into();
    context["carried"] = carried::carried(&dossier);
    context["may_carry"] = has_past.into();
    context["kept"] = if editions.is_empty() { Vec::new() } else { kept::kept(&dossier, &editions) }.into();
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
            "sites": dossier.sites(),
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

/// Whether the level would be met, why, and every gap with where to close it.
pub(super) fn stand(visit: &Visit, dossier: &Dossier) -> Value {
    let (verdict, definition) = (&dossier.verdict, &dossier.edition.definition);
    let mut gaps = shown_gaps(visit, definition, verdict);
    for gap in &mut gaps {
        gap["href"] = gap["code"].as_str().map(|code| address(dossier.application.id, code)).into();
    }
    json!({
        "met": verdict.is_met(),
        "needed": verdict.needed,
        "in_place": verdict.in_place,
        "excused": verdict.excused,
        "gaps": gaps,
        "standards": shown_standards(definition, &evaluate(definition, &dossier.inputs)),
        "derivation": shown_derivation(visit, definition, &verdict.derivation),
    })
}

/// The cheapest ways up to the level: `{complete, ways: [[{title, href, number}]]}`.
fn ways(dossier: &Dossier) -> Value {
    let (definition, id) = (&dossier.edition.definition, dossier.application.id);
    let Some(found) = ways_up(definition, &dossier.inputs, &dossier.application.level) else {
        return Value::Null;
    };
    let criterion = |code: &CriterionCode| {
        let criterion = definition.criterion(code)?;
        let href = address(id, code.as_str());
        Some(json!({ "number": criterion.number, "title": criterion.title, "href": href }))
    };
    let way = |way: &Way| way.criteria.iter().filter_map(criterion).collect::<Value>();
    json!({ "complete": found.complete, "ways": found.ways.iter().map(way).collect::<Vec<Value>>() })
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
    match first_to_do(dossier) {
        Some(criterion) => {
            json!({ "kind": "answer", "href": address(id, criterion.code.as_str()), "title": criterion.title })
        }
        None if !dossier.verdict.is_met() => json!({ "kind": "blocked", "href": null, "title": null }),
        None if dossier.may(Act::SubmitApplication) => {
            json!({ "kind": "submit", "href": format!("/applications/{id}/submission"), "title": null })
        }
        None => json!({ "kind": "lead", "href": null, "title": null }),
    }
}

/// The criteria as tasks, by the lowest level that asks for each: `[{level, tasks}]`. Most applications have one group;
/// where lower levels are kept, or standards may stand higher than the whole, there are several.
fn groups(dossier: &Dossier, work: &Work, only_mine: bool) -> Value {
    let definition = &dossier.edition.definition;
    let mut groups: Vec<(&Level, Vec<Value>)> =
        definition.levels.iter().map(|level| (level, Vec::new())).collect();
    let wanted = |code: &CriterionCode| !only_mine || work.is_readers(dossier, code);
    for criterion in dossier.criteria().into_iter().filter(|criterion| wanted(&criterion.code)) {
        if let Some((_, tasks)) = groups.iter_mut().find(|(level, _)| criterion.is_of(&level.code)) {
            let mut task = task(dossier, criterion);
            task["held"] = work.held(&criterion.code);
            tasks.push(task);
        }
    }
    let group = |(level, tasks): (&Level, Vec<Value>)| json!({ "level": level.title, "tasks": tasks });
    groups.into_iter().filter(|(_, tasks)| !tasks.is_empty()).map(group).collect()
}

/// How many criteria are the reader's to do.
fn count_mine(dossier: &Dossier, work: &Work) -> usize {
    dossier.criteria().iter().filter(|criterion| work.is_readers(dossier, &criterion.code)).count()
}

/// The criterion to go on with: the first of the cheapest way up.
fn first_to_do(dossier: &Dossier) -> Option<&Criterion> {
    let definition = &dossier.edition.definition;
    let found = ways_up(definition, &dossier.inputs, &dossier.application.level)?;
    definition.criterion(found.ways.first()?.criteria.first()?)
}

/// A criterion in the list: what it is, and how its answer stands.
pub(super) fn task(dossier: &Dossier, criterion: &Criterion) -> Value {
    let answer = dossier.answers.get(&criterion.code);
    let status = answer.map_or(Status::NotStarted, |answer| answer.status);
    // "Met" with too low a number, or without the evidence it takes, is not met yet: the list must not say otherwise.
    let standings = dossier.verdict.derivation.criteria();
    let standing = standings.get(&criterion.code);
    let short = status == Status::Met && matches!(standing, Some(Standing::NotMet(_)));
    let to_confirm = dossier.carries.get(&criterion.code).is_some_and(|carry| !carry.confirmed);
    json!({
        "code": criterion.code,
        "number": criterion.number,
        "topic": dossier.edition.definition.standard_title(&criterion.standard),
        "title": criterion.title,
        "href": address(dossier.application.id, criterion.code.as_str()),
        "status": match dossier.met_by(criterion) {
            _ if to_confirm => "carried",
            _ if short => "short",
            Some(_) => "counted",
            None => status.as_str(),
        },
        "evidence": answer.map_or(0, |answer| answer.evidence.len()),
        "saved_by": answer.map(|answer| answer.saved_by_name.as_str()),
        "saved_at": answer.map(|answer| answer.saved_at),
    })
}

/// The counters of a criterion that have a reading: `{label, reading}`, a number or a day.
pub(super) fn readings(criterion: &Criterion, answer: &Answer) -> Value {
    let read = criterion.counters.iter().filter_map(|counter| {
        let reading = answer.readings.get(&counter.name)?;
        Some(json!({ "label": counter.label, "reading": reading }))
    });
    read.collect()
}

/// A length of time for a template: `{count, unit}`.
pub(super) fn period(of: Period) -> Value {
    json!({ "count": of.count(), "unit": of.unit().as_str() })
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
