//! An action plan for other programs: a workbook for spreadsheets, days for calendars.

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Days, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

use super::shown::Reader;
use super::{able, load, sheet};
use crate::employers::{self, Employer};
use crate::needs::rules::{ActionState, PlanAction, PlanRefusal};
use crate::needs::store;
use crate::platform::access::{Act, Actor, may};
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, PersonId};
use crate::platform::web::{Visit, attachment};

/// A plan with what is needed to tell of it.
type Plan = (Employer, Vec<PlanAction>, BTreeSet<PersonId>);

/// The plan of a needs assessment as a workbook.
pub async fn xlsx(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let plan = visit.read(move |conn, actor| of_assessment(conn, actor, id)).await?;
    workbook(visit, plan).await
}

/// The plan of a needs assessment as a calendar.
pub async fn ics(visit: Visit, path: web::Path<NeedsAssessmentId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, actions, _) = visit.read(move |conn, actor| of_assessment(conn, actor, id)).await?;
    days(&visit.app, &employer, &actions)
}

/// Everything in an employer's plans as a workbook.
pub async fn all_xlsx(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let plan = visit.read(move |conn, actor| of_employer(conn, actor, id)).await?;
    workbook(visit, plan).await
}

/// Everything in an employer's plans as a calendar.
pub async fn all_ics(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (employer, actions, _) = visit.read(move |conn, actor| of_employer(conn, actor, id)).await?;
    days(&visit.app, &employer, &actions)
}

fn of_assessment(conn: &mut Conn, actor: &Actor, id: NeedsAssessmentId) -> Result<Plan, AppError> {
    let seen = load(conn, actor, id, Act::ViewNeeds)?;
    let able = able(conn, seen.employer.id)?;
    Ok((seen.employer, store::list_actions(conn, id)?, able))
}

fn of_employer(conn: &mut Conn, actor: &Actor, id: EmployerId) -> Result<Plan, AppError> {
    let employer = employers::get(conn, id)?;
    may(Act::ViewNeeds, &employers::relation(conn, actor, &employer)?)?;
    let actions = store::list_actions_of_employers(conn, &[id], false)?;
    Ok((employer, actions, able(conn, id)?))
}

async fn workbook(visit: Visit, (employer, actions, able): Plan) -> Result<HttpResponse, AppError> {
    let today = day_of(visit.app.clock().now());
    let name = format!("action plan {}", employer.name());
    let told = visit.clone();
    let write = move || {
        let reader = Reader { visit: &told, able: &able, today };
        sheet::write(&reader, employer.name(), &actions)
    };
    let bytes = web::block(write).await.map_err(AppError::fault)??;
    Ok(attachment::xlsx(&name, bytes))
}

/// What is still to be done, each action on the day it is due. A calendar of nothing is none.
fn days(app: &App, employer: &Employer, actions: &[PlanAction]) -> Result<HttpResponse, AppError> {
    let open: Vec<&PlanAction> = actions.iter().filter(|action| action.state == ActionState::Open).collect();
    if open.is_empty() {
        return Err(PlanRefusal::NothingOpen.into());
    }
    let mut calendar = Calendar::new();
    calendar.name(employer.name());
    for action in open {
        calendar.push(event(app, action));
    }
    Ok(attachment::ics(&format!("action plan {}", employer.name()), calendar.done().to_string()))
}

/// A whole day, as RFC 5545 writes it: the end is the day after.
fn event(app: &App, action: &PlanAction) -> Event {
    let told = &action.told;
    let changed = DateTime::<Utc>::from_naive_utc_and_offset(action.changed_at, Utc);
    let host = app.public_url().host_str().unwrap_or("localhost");
    let mut event = Event::with_uid(&format!("{}@{host}", action.id));
    event
        .summary(&told.action)
        .starts(told.due_on)
        .ends(told.due_on.checked_add_days(Days::new(1)).unwrap_or(told.due_on))
        .timestamp(changed)
        .last_modified(changed)
        .sequence(u32::try_from(action.version).unwrap_or_default())
        .url(&app.address(&action.page()));
    if !told.measure.is_empty() {
        event.description(&told.measure);
    }
    event.done()
}
