//! The employers a person works for, each with what to do next: one thing for each scheme.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::asked::Asked;
use super::place_name;
use crate::applications::{self, ApplicationStatus, ApplicationSummary};
use crate::awards::{self, State};
use crate::desks::rules::{Bid, NextStep, Position, Running, next_steps, status_key};
use crate::employers::{self, EmployerSummary};
use crate::needs::{self, PlanAction};
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SchemeId};
use crate::scheme::{self, Edition, SchemeKind};

/// The employers whose next steps are worked out; hardly anybody works for more.
const OWN_SHOWN: usize = 5;

/// The schemes as a desk goes by them, read once for all employers.
struct Schemes {
    /// What each is called, where there is more than one.
    names: BTreeMap<SchemeId, String>,
    /// The current edition of each that gives awards.
    awards: Vec<Arc<Edition>>,
}

/// The employers a person works for, each with its next steps.
pub(super) fn list(conn: &mut Conn, actor: &Actor, today: NaiveDate) -> Result<Vec<Value>, AppError> {
    if actor.employers().is_empty() {
        return Ok(Vec::new());
    }
    let employers = employers::list_of_person(conn, actor)?;
    let shown = &employers[..employers.len().min(OWN_SHOWN)];
    let ids: Vec<EmployerId> = shown.iter().map(|employer| employer.id).collect();
    let running = applications::list_running(conn, &ids)?;
    let schemes = Schemes::read(conn)?;
    let asked = Asked::read(conn, &ids, today)?;
    let planned = needs::list_actions_of_employers(conn, &ids, true)?;
    let of = |employer: &EmployerSummary| running.get(&employer.id).map_or(&[][..], Vec::as_slice);
    let mut rows = Vec::new();
    for employer in shown {
        let mut row = own_employer(conn, actor, employer, of(employer), &schemes, today)?;
        row["surveys"] = asked.of(employer.id).into();
        row["plan"] = plan(employer.id, &planned, today);
        rows.push(row);
    }
    Ok(rows)
}

/// What is open in an employer's action plans: `{href, open, overdue}`; null where nothing is.
fn plan(employer: EmployerId, planned: &[PlanAction], today: NaiveDate) -> Value {
    let here: Vec<PlanAction> =
        planned.iter().filter(|action| action.employer == employer).cloned().collect();
    let progress = needs::rules::progress(&here, today);
    if progress.total() == 0 {
        return Value::Null;
    }
    json!({
        "href": format!("/employers/{employer}/needs/plan"),
        "open": progress.total(),
        "overdue": progress.overdue,
    })
}

impl Schemes {
    fn read(conn: &mut Conn) -> Result<Self, AppError> {
        let schemes = scheme::list_schemes(conn)?;
        let mut awards = Vec::new();
        for scheme in &schemes {
            awards.push(scheme::get_current_edition(conn, scheme.id)?);
        }
        awards.retain(|edition| edition.definition.scheme.kind == SchemeKind::Award);
        Ok(Schemes { names: scheme::names_apart(&schemes), awards })
    }

    fn bid(&self, level: &str, scheme: SchemeId) -> Bid {
        Bid { level: level.to_owned(), scheme: self.names.get(&scheme).cloned() }
    }
}

fn own_employer(
    conn: &mut Conn,
    actor: &Actor,
    employer: &EmployerSummary,
    on_the_way: &[ApplicationSummary],
    schemes: &Schemes,
    today: NaiveDate,
) -> Result<Value, AppError> {
    let grant = actor.grants().iter().find(|grant| grant.employer == Some(employer.id));
    let role = grant.map_or(Role::Viewer, |grant| grant.role);
    let mut running = Vec::new();
    for summary in on_the_way {
        running.push(progress(conn, summary, schemes, today)?);
    }
    let next_levels = next_levels(conn, employer.id, on_the_way, schemes, today)?;
    let registered = employer.registered_at.is_some();
    let steps = next_steps(Position { role, registered, running, next_levels });
    Ok(json!({
        "id": employer.id,
        "name": employer.name,
        "place": employer.place_code.as_deref().map(place_name),
        "role_key": role_key(role),
        "adviser": employer.adviser,
        "held": awards_held(conn, employer.id, today)?,
        "steps": steps.iter().map(|step| step_value(step, employer.id)).collect::<Vec<Value>>(),
    }))
}

/// The awards in force today, the newest first.
fn awards_held(conn: &mut Conn, employer: EmployerId, today: NaiveDate) -> Result<Vec<Value>, AppError> {
    let awards = awards::list_of_employer(conn, employer)?;
    let in_force = awards.iter().filter(|award| award.state(today) == State::InForce);
    let shown = in_force.map(|award| {
        json!({
            "href": format!("/awards/{}", award.id),
            "code": award.level,
            "title": award.level_title,
            "ends_on": award.release.as_ref().and_then(|release| release.ends_on),
        })
    });
    Ok(shown.collect())
}

/// The next level to bid for in each scheme of which nothing is on its way.
fn next_levels(
    conn: &mut Conn,
    employer: EmployerId,
    on_the_way: &[ApplicationSummary],
    schemes: &Schemes,
    today: NaiveDate,
) -> Result<Vec<Bid>, AppError> {
    let runs = |edition: &Edition| on_the_way.iter().any(|one| one.scheme == edition.scheme);
    let mut next = Vec::new();
    for edition in schemes.awards.iter().filter(|edition| !runs(edition)) {
        let held = applications::list_held(conn, employer, edition.scheme, today)?;
        // An optional first level and one of another size are told apart when the application starts.
        if let Some(level) = edition.definition.next_level(&held, None) {
            next.push(schemes.bid(&level.title, edition.scheme));
        }
    }
    Ok(next)
}

/// How far an application has come, by the employer's own word; worked out only while it is with the employer.
fn progress(
    conn: &mut Conn,
    summary: &ApplicationSummary,
    schemes: &Schemes,
    today: NaiveDate,
) -> Result<Running, AppError> {
    let mut running = Running {
        id: summary.id,
        bid: schemes.bid(&summary.level_title, summary.scheme),
        status: summary.status,
        in_place: 0,
        needed: 0,
        met: false,
    };
    if summary.status == ApplicationStatus::Open {
        let verdict = applications::get_verdict(conn, summary.id, today)?;
        running.in_place = verdict.in_place;
        running.needed = verdict.needed;
        running.met = verdict.is_met();
    }
    Ok(running)
}

/// A step for the page: what it is, its words' numbers, where it leads.
fn step_value(step: &NextStep, employer: EmployerId) -> Value {
    let at_employer = format!("/employers/{employer}");
    let bids = format!("/employers/{employer}/applications");
    let application = |running: &Running| format!("/applications/{}", running.id);
    match step {
        NextStep::FinishRegistration => plain("register", at_employer),
        NextStep::AwaitRegistration => plain("await-registration", at_employer),
        NextStep::Start(bid) => bidding("start", bid, bids),
        NextStep::AwaitStart(bid) => bidding("await-start", bid, at_employer),
        NextStep::Continue(running) => counted("continue", running, application(running)),
        NextStep::Watch(running) => counted("watch", running, application(running)),
        NextStep::Submit(running) => counted("submit", running, application(running) + "/submission"),
        NextStep::Wait(running) => counted("wait", running, application(running)),
        NextStep::Rest => plain("rest", at_employer),
    }
}

fn plain(is: &str, href: String) -> Value {
    json!({ "is": is, "href": href, "scheme": null })
}

fn bidding(is: &str, bid: &Bid, href: String) -> Value {
    json!({ "is": is, "href": href, "level": bid.level, "scheme": bid.scheme })
}

fn counted(is: &str, running: &Running, href: String) -> Value {
    let mut step = bidding(is, &running.bid, href);
    step["in_place"] = running.in_place.into();
    step["needed"] = running.needed.into();
    step["status_key"] = status_key(running.status).into();
    step
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Lead => "desk-role-lead",
        Role::Contributor => "desk-role-contributor",
        _ => "desk-role-viewer",
    }
}
