//! How somebody stands to an award, by what they did while it was judged.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::applications;
use crate::awards::rules::Award;
use crate::platform::access::{Actor, Relation};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::schema::{assessments, marks, panel_recusals, submissions};
use crate::scheme;

/// How the actor stands to the award: to its application, and whether they marked it or stood aside.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, award: &Award) -> Result<Relation, AppError> {
    let application = applications::get(conn, award.application)?;
    let relation = applications::relation(conn, actor, &application)?;
    let Some(person) = actor.person() else { return Ok(relation) };
    Ok(Relation {
        marked: has_marked(conn, person, award)?,
        recused: has_stood_aside(conn, person, award)?,
        ..relation
    })
}

fn has_marked(conn: &mut Conn, person: PersonId, award: &Award) -> Result<bool, AppError> {
    let marked = assessments::table
        .inner_join(submissions::table)
        .filter(submissions::application_id.eq(award.application))
        .filter(assessments::assessor_id.eq(person))
        .filter(exists(marks::table.filter(marks::assessment_id.eq(assessments::id))));
    let found: i64 = marked.count().get_result(conn)?;
    Ok(found > 0)
}

fn has_stood_aside(conn: &mut Conn, person: PersonId, award: &Award) -> Result<bool, AppError> {
    let recused = panel_recusals::table
        .filter(panel_recusals::submission_id.eq(award.submission))
        .filter(panel_recusals::member_id.eq(person));
    let found: i64 = recused.count().get_result(conn)?;
    Ok(found > 0)
}

/// The name of the scheme of an award.
///
/// # Errors
/// The database's fault.
pub fn scheme_name(conn: &mut Conn, award: &Award) -> Result<String, AppError> {
    Ok(scheme::get_scheme_by_id(conn, award.scheme)?.name)
}
