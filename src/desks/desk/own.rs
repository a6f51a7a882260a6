//! The employers a person works for, each with the one thing to do next.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::place_name;
use crate::applications::{self, ApplicationStatus, ApplicationSummary};
use crate::awards::{self, State};
use crate::desks::rules::{NextStep, Position, Running, next_step, status_key};
use crate::employers::{self, EmployerSummary};
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::scheme::{self, SchemeKind};

/// The employers whose next step is worked out; hardly anybody works for more.
const OWN_SHOWN: usize = 5;

/// The employers a person works for, each with its next step.
pub(super) fn list(conn: &mut Conn, actor: &Actor, today: NaiveDate) -> Result<Vec<Value>, AppError> {
    if actor.employers().is_empty() {
        return Ok(Vec::new());
    }
    let employers = employers::list_of_person(conn, actor)?;
    let shown = &employers[..employers.len().min(OWN_SHOWN)];
    let ids: Vec<EmployerId> = shown.iter().map(|employer| employer.id).collect();
    let mut running = applications::list_running(conn, &ids)?;
    shown
        .iter()
        .map(|employer| own_employer(conn, actor, employer, running.remove(&employer.id), today))
        .collect()
}

fn own_employer(
    conn: &mut Conn,
    actor: &Actor,
    employer: &EmployerSummary,
    running: Option<ApplicationSummary>,
    today: NaiveDate,
) -> Result<Value, AppError> {
    let grant = actor.grants().iter().find(|grant| grant.employer == Some(employer.id));
    let role = grant.map_or(Role::Viewer, |grant| grant.role);
    let registered = employer.registered_at.is_some();
    let running = match running {
        Some(summary) => Some(progress(conn, &summary, today)?),
        None => None,
    };
    let next_level = next_level(conn, employer.id, today)?;
    let step = next_step(Position { role, registered, running, next_level });
    Ok(json!({
        "id": employer.id,
        "name": employer.name,
        "place": employer.place_code.as_deref().map(place_name),
        "role_key": role_key(role),
        "adviser": employer.adviser,
        "held": awards_held(conn, employer.id, today)?,
        "step": step_value(&step, employer.id),
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

/// What people call the next level to bid for: of the first scheme that has one left.
fn next_level(conn: &mut Conn, employer: EmployerId, today: NaiveDate) -> Result<Option<String>, AppError> {
    for scheme in scheme::list_schemes(conn)? {
        let edition = scheme::get_current_edition(conn, scheme.id)?;
        let held = applications::list_held(conn, employer, scheme.id, today)?;
        if edition.definition.scheme.kind != SchemeKind::Award {
            continue;
        }
        // An optional first level and one of another size are told apart when the application starts.
        if let Some(level) = edition.definition.next_level(&held, None) {
            return Ok(Some(level.title.clone()));
        }
    }
    Ok(None)
}

/// How far an application has come, by the employer's own word; worked out only while it is with the employer.
fn progress(conn: &mut Conn, summary: &ApplicationSummary, today: NaiveDate) -> Result<Running, AppError> {
    let mut running = Running {
        id: summary.id,
        level: summary.level_title.clone(),
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
        NextStep::FinishRegistration => json!({ "is": "register", "href": at_employer }),
        NextStep::AwaitRegistration => json!({ "is": "await-registration", "href": at_employer }),
        NextStep::Start { level } => json!({ "is": "start", "href": bids, "level": level }),
        NextStep::AwaitStart { level } => json!({ "is": "await-start", "href": at_employer, "level": level }),
        NextStep::Continue(running) => counted("continue", running, application(running)),
        NextStep::Watch(running) => counted("watch", running, application(running)),
        NextStep::Submit(running) => counted("submit", running, application(running) + "/submission"),
        NextStep::Wait(running) => counted("wait", running, application(running)),
        NextStep::Rest => json!({ "is": "rest", "href": at_employer }),
    }
}

fn counted(is: &str, running: &Running, href: String) -> Value {
    json!({
        "is": is,
        "href": href,
        "level": running.level,
        "in_place": running.in_place,
        "needed": running.needed,
        "status_key": status_key(running.status),
    })
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Lead => "desk-role-lead",
        Role::Contributor => "desk-role-contributor",
        _ => "desk-role-viewer",
    }
}
