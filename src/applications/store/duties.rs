//! What somebody has to do by a day, over everything they work on.

use std::collections::BTreeSet;

use super::applications::list_on_the_way;
use super::assignments::{list_able, list_undone};
use crate::applications::rules::{Application, ApplicationStatus, Assignment, Duty, Holder, holder};
use crate::employers;
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, PersonId};
use crate::scheme;

/// What is assigned to somebody, or counts as theirs as a lead, and is not done: earliest due first. Two queries where
/// nothing is, a few more for each application in which something is.
///
/// # Errors
/// The database's fault.
pub fn list_duties(conn: &mut Conn, actor: &Actor) -> Result<Vec<Duty>, AppError> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let mut open = list_on_the_way(conn, &actor.employers())?;
    open.retain(|application| application.status == ApplicationStatus::Open);
    let ids: Vec<ApplicationId> = open.iter().map(|application| application.id).collect();
    let undone = list_undone(conn, &ids)?;
    let mut found = Vec::new();
    for application in &open {
        let here: Vec<&Assignment> = undone.iter().filter(|of| of.application == application.id).collect();
        if !here.is_empty() {
            let leads = actor
                .grants()
                .iter()
                .any(|grant| grant.employer == Some(application.employer) && grant.role == Role::Lead);
            found.extend(duties(conn, application, &here, (person, leads))?);
        }
    }
    found.sort_by_key(|duty| (duty.due_on, duty.number));
    Ok(found)
}

/// The reader's among what is undone in one application. What is no longer asked is nobody's.
fn duties(
    conn: &mut Conn,
    application: &Application,
    undone: &[&Assignment],
    (reader, leads): (PersonId, bool),
) -> Result<Vec<Duty>, AppError> {
    let able: BTreeSet<PersonId> =
        list_able(conn, application.employer)?.into_iter().map(|member| member.person).collect();
    let is_readers = |of: &Assignment| match holder(of.person, &able) {
        Holder::Person(person) => person == reader,
        Holder::Leads => leads,
    };
    let employer = employers::get(conn, application.employer)?;
    let facts = employers::get_facts(conn, application.employer)?;
    let edition = scheme::get_edition(conn, application.edition)?;
    let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
    let duty = |of: &&Assignment| {
        let criterion = asked.iter().find(|criterion| criterion.code == of.criterion)?;
        Some(Duty {
            application: application.id,
            employer: employer.id,
            employer_name: employer.name().to_owned(),
            criterion: of.criterion.clone(),
            number: criterion.number,
            title: criterion.title.clone(),
            due_on: of.due_on,
            is_inherited: of.person != reader,
        })
    };
    Ok(undone.iter().filter(|of| is_readers(of)).filter_map(duty).collect())
}
