//! Who has ties to an application that bar them from judging or deciding it.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::applications::rules::Side;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, PersonId};
use crate::schema::{adviserships, assessments, marks, messages, submissions};

/// Everyone who is or was the employer's adviser, or wrote on the application as such.
///
/// # Errors
/// The database's fault.
pub fn list_advisers(
    conn: &mut Conn,
    employer: EmployerId,
    application: ApplicationId,
) -> Result<BTreeSet<PersonId>, AppError> {
    let allotted: Vec<PersonId> = adviserships::table
        .filter(adviserships::employer_id.eq(employer))
        .select(adviserships::adviser_id)
        .load(conn)?;
    let wrote: Vec<PersonId> = messages::table
        .filter(messages::application_id.eq(application))
        .filter(messages::side.eq(Side::Adviser))
        .select(messages::author_id)
        .load(conn)?;
    Ok(allotted.into_iter().chain(wrote).collect())
}

/// Everyone who declared a conflict when the application was given to them, and which.
///
/// # Errors
/// The database's fault.
pub fn list_conflicted(
    conn: &mut Conn,
    application: ApplicationId,
) -> Result<BTreeMap<PersonId, String>, AppError> {
    let rows: Vec<(PersonId, Option<String>)> = assessments::table
        .inner_join(submissions::table)
        .filter(submissions::application_id.eq(application))
        .filter(assessments::conflict.is_not_null())
        .order((assessments::allocated_at, assessments::id))
        .select((assessments::assessor_id, assessments::conflict))
        .load(conn)?;
    Ok(rows.into_iter().map(|(person, conflict)| (person, conflict.unwrap_or_default())).collect())
}

/// Everyone who marked a criterion of the application, in any round.
///
/// # Errors
/// The database's fault.
pub fn list_markers(conn: &mut Conn, application: ApplicationId) -> Result<BTreeSet<PersonId>, AppError> {
    let rows: Vec<PersonId> = assessments::table
        .inner_join(submissions::table)
        .filter(submissions::application_id.eq(application))
        .filter(exists(marks::table.filter(marks::assessment_id.eq(assessments::id))))
        .select(assessments::assessor_id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Whether the person marked a criterion of the application, in any round.
///
/// # Errors
/// The database's fault.
pub fn has_marked(conn: &mut Conn, person: PersonId, application: ApplicationId) -> Result<bool, AppError> {
    Ok(list_markers(conn, application)?.contains(&person))
}
