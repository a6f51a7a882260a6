//! The way back for an employer whose lead has gone: asked for, objected to, confirmed, completed, all on one page.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{OBJECTION_DAYS, check_completion, objection_ends_at};
use super::section::named;
use super::store::{self, Employer, Recovery};
use super::{actions, forms};
use crate::people;
use crate::platform::access::{Act, Relation, Role, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::platform::tx::Tx;
use crate::platform::web::{Posted, Visit};

const TEMPLATE: &str = "employers/recovery.html";
/// How many earlier ones the page lists.
const EARLIER: i64 = 10;

/// Shows how it stands, with what this person can do about it.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let loaded = load(&visit, path.into_inner()).await?;
    visit.page(TEMPLATE, describe(&visit, &loaded))
}

/// Says that nobody leads the employer any more, and who should.
pub async fn open(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let opened = visit
        .write(move |tx| {
            check(tx, id, Act::RecoverLead)?;
            actions::open_recovery(tx, id, &forms::new_lead(&typed)?).map(drop)
        })
        .await;
    answer(&visit, id, &posted, opened, "recovery-opened").await
}

/// Objects, as somebody who leads the employer.
pub async fn object(
    visit: Visit,
    path: web::Path<EmployerId>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let (id, typed) = (path.into_inner(), posted.clone());
    let objected = visit
        .write(move |tx| {
            check(tx, id, Act::ManageTeam)?;
            actions::object_to_recovery(tx, id, &forms::objection(&typed)?)
        })
        .await;
    answer(&visit, id, &posted, objected, "recovery-objected").await
}

/// Confirms it, as a second person of the scheme.
pub async fn confirm(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::confirm_recovery(tx, id)).await?;
    Ok(back(&visit, id, "recovery-confirmed"))
}

/// Takes it back.
pub async fn withdraw(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::withdraw_recovery(tx, id)).await?;
    Ok(back(&visit, id, "recovery-withdrawn"))
}

/// Asks whether the new lead should be invited now.
pub async fn ask(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let loaded = load(&visit, path.into_inner()).await?;
    may(Act::RecoverLead, &loaded.relation)?;
    match &loaded.running {
        Some(_) => visit.page("employers/recovery-completion.html", describe(&visit, &loaded)),
        None => Err(AppError::NotFound),
    }
}

/// Invites the new lead.
pub async fn complete(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    visit.write(move |tx| actions::complete_recovery(tx, id)).await?;
    Ok(back(&visit, id, "recovery-completed"))
}

/// That a refusal does not hang on what is in the form.
fn check(tx: &mut Tx<'_>, id: EmployerId, act: Act) -> Result<(), AppError> {
    let actor = tx.actor();
    let employer = store::get(tx.conn(), id)?;
    may(act, &store::relation(tx.conn(), actor, &employer)?)
}

/// Back to the page with word of what was done, or the form again as it was typed.
async fn answer(
    visit: &Visit,
    id: EmployerId,
    posted: &Posted,
    done: Result<(), AppError>,
    notice: &'static str,
) -> Result<HttpResponse, AppError> {
    match done {
        Ok(()) => Ok(back(visit, id, notice)),
        Err(AppError::Invalid(errors)) => {
            let loaded = load(visit, id).await?;
            visit.form_again(TEMPLATE, describe(visit, &loaded), posted, &errors)
        }
        Err(error) => Err(error),
    }
}

fn back(visit: &Visit, id: EmployerId, notice: &str) -> HttpResponse {
    visit.see_other(&format!("/employers/{id}/recovery"), Some(notice))
}

struct Loaded {
    employer: Employer,
    relation: Relation,
    leads: Vec<String>,
    running: Option<Recovery>,
    earlier: Vec<Recovery>,
    names: BTreeMap<PersonId, String>,
}

/// How it stands, for those who lead the employer, and those who could ask for another lead.
async fn load(visit: &Visit, id: EmployerId) -> Result<Loaded, AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            let relation = store::relation(conn, actor, &employer)?;
            may(Act::RecoverLead, &relation).or_else(|_| may(Act::ManageTeam, &relation))?;
            let members = people::list_members(conn, id)?.into_iter();
            let leads = members.filter(|member| member.role == Role::Lead).map(|lead| lead.name).collect();
            let running = store::find_recovery(conn, id)?;
            let earlier = store::list_ended_recoveries(conn, id, EARLIER)?;
            let who: Vec<PersonId> = running
                .iter()
                .chain(&earlier)
                .flat_map(|one| [Some(one.opened_by), one.confirmed_by, one.ended_by])
                .flatten()
                .collect();
            let names = people::names(conn, &who)?;
            Ok(Loaded { employer, relation, leads, running, earlier, names })
        })
        .await
}

fn describe(visit: &Visit, loaded: &Loaded) -> Value {
    let can = |act| may(act, &loaded.relation).is_ok();
    let now = visit.app.clock().now();
    json!({
        "employer": named(&loaded.employer),
        "leads": loaded.leads,
        "days": OBJECTION_DAYS,
        "running": loaded.running.as_ref().map(|one| {
            let is_ready = check_completion(one.opened_at, one.confirmed_by.is_some(), now).is_ok();
            let is_second = visit.actor.person() != Some(one.opened_by) && one.confirmed_by.is_none();
            let mut shown = shown(one, &loaded.names);
            shown["is_ready"] = is_ready.into();
            shown["can_confirm"] = (is_second && !is_ready && can(Act::ConfirmRecovery)).into();
            shown
        }),
        "can_ask": can(Act::RecoverLead),
        "can_object": can(Act::ManageTeam),
        "earlier": loaded.earlier.iter().map(|one| shown(one, &loaded.names)).collect::<Vec<_>>(),
    })
}

fn shown(one: &Recovery, names: &BTreeMap<PersonId, String>) -> Value {
    let name = |person: Option<PersonId>| person.and_then(|person| names.get(&person));
    json!({
        "lead_name": one.lead_name,
        "lead_email": one.lead_email,
        "reason": one.reason,
        "opened_at": one.opened_at,
        "opened_by": name(Some(one.opened_by)),
        "until": day_of(objection_ends_at(one.opened_at)),
        "confirmed_by": name(one.confirmed_by),
        "outcome": one.outcome.map(|outcome| outcome.as_str()),
        "objection": one.objection,
        "ended_at": one.ended_at,
        "ended_by": name(one.ended_by),
    })
}
