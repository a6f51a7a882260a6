//! What somebody has to do by a day, over everything they work on.

use std::collections::BTreeSet;

use super::applications::list_on_the_way;
use super::assignments::{list_able, list_undone};
use crate::applications::rules::{Application, ApplicationStatus, Duty, Holder, Undone, holder};
use crate::employers;
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;

/// What is assigned to somebody, or counts as theirs as a lead, and is not done: earliest due first. Two queries where
/// nothing is, a few more for each application in which something is.
///
/// # Errors
/// The database's fault.
pub fn list_duties(conn: &mut Conn, actor: &Actor) -> Result<Vec<Duty>, AppError> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let mut open = list_on_the_way(conn, &actor.employers())?;
    open.retain(|application| application.status == ApplicationStatus::Open);
    let undone = list_undone(conn, &open)?;
    let mut found = Vec::new();
    for application in &open {
        let here: Vec<&Undone> =
            undone.iter().filter(|of| of.assignment.application == application.id).collect();
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

/// The reader's among what is undone in one application.
fn duties(
    conn: &mut Conn,
    application: &Application,
    undone: &[&Undone],
    (reader, leads): (PersonId, bool),
) -> Result<Vec<Duty>, AppError> {
    let able: BTreeSet<PersonId> =
        list_able(conn, application.employer)?.into_iter().map(|member| member.person).collect();
    let is_readers = |of: &Undone| match holder(of.assignment.person, &able) {
        Holder::Person(person) => person == reader,
        Holder::Leads => leads,
    };
    let employer = employers::get(conn, application.employer)?;
    let duty = |of: &&Undone| Duty {
        application: application.id,
        employer: employer.id,
        employer_name: employer.name().to_owned(),
        criterion: of.assignment.criterion.clone(),
        number: of.number,
        title: of.title.clone(),
        due_on: of.assignment.due_on,
        is_inherited: of.assignment.person != reader,
    };
    Ok(undone.iter().filter(|of| is_readers(of)).map(duty).collect())
}
