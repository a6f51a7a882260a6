//! The table `adviserships`, and how a person stands to an employer.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Employer;
use crate::platform::access::{Actor, Relation, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AdvisershipId, EmployerId, PersonId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{adviserships, people};

/// How `actor` stands to an employer.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, employer: &Employer) -> Result<Relation, AppError> {
    let relation = Relation::to_employer(actor, employer.id, employer.place_code.as_deref());
    advising(conn, actor, employer.id, relation)
}

/// How `actor` stands to what an employer does in a scheme.
///
/// # Errors
/// The database's fault.
pub fn relation_in_scheme(
    conn: &mut Conn,
    actor: &Actor,
    employer: &Employer,
    scheme: SchemeId,
) -> Result<Relation, AppError> {
    let relation = Relation::in_scheme(actor, employer.id, employer.place_code.as_deref(), scheme);
    advising(conn, actor, employer.id, relation)
}

/// Who advises this employer now: key and name.
///
/// # Errors
/// The database's fault.
pub fn get_adviser(conn: &mut Conn, employer: EmployerId) -> Result<Option<(PersonId, String)>, AppError> {
    Ok(adviserships::table
        .inner_join(people::table.on(people::id.eq(adviserships::adviser_id)))
        .filter(adviserships::employer_id.eq(employer))
        .filter(adviserships::ended_at.is_null())
        .select((people::id, people::name))
        .first(conn)
        .optional()?)
}

pub(in crate::employers) fn add_advisership(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    adviser: PersonId,
) -> Result<(), AppError> {
    let (id, now, by): (AdvisershipId, _, _) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(adviserships::table)
        .values((
            adviserships::id.eq(id),
            adviserships::employer_id.eq(employer),
            adviserships::adviser_id.eq(adviser),
            adviserships::allotted_at.eq(now),
            adviserships::allotted_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends the adviser's time with this employer, where it has one.
pub(in crate::employers) fn end_advisership(tx: &mut Tx<'_>, employer: EmployerId) -> Result<(), AppError> {
    let now = tx.now();
    let running = adviserships::table
        .filter(adviserships::employer_id.eq(employer))
        .filter(adviserships::ended_at.is_null());
    diesel::update(running).set(adviserships::ended_at.eq(now)).execute(tx.conn())?;
    Ok(())
}

/// Adds to a relation whether the person advises or ever advised the employer.
fn advising(
    conn: &mut Conn,
    actor: &Actor,
    employer: EmployerId,
    relation: Relation,
) -> Result<Relation, AppError> {
    let Some(person) = actor.person() else { return Ok(relation) };
    let ends: Vec<Option<NaiveDateTime>> = adviserships::table
        .filter(adviserships::employer_id.eq(employer))
        .filter(adviserships::adviser_id.eq(person))
        .select(adviserships::ended_at)
        .load(conn)?;
    Ok(Relation {
        // Whoever is no adviser any more reads nothing more, but has advised for good.
        advising: ends.contains(&None) && actor.has(Role::Adviser),
        advised: !ends.is_empty(),
        ..relation
    })
}
