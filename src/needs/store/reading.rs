//! Who reads a published assessment as somebody who judges: the assessor a submission of the employer is allocated to,
//! the panel whose case it is.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Grant, Relation, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, PersonId, SchemeId};
use crate::schema::{applications, assessments, panel_recusals, submissions};

/// How somebody stands to an employer whose assessment they read, with what judging adds.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn relation_of_reader(
    conn: &mut Conn,
    actor: &Actor,
    employer: &Employer,
) -> Result<Relation, AppError> {
    let mut relation = employers::relation(conn, actor, employer)?;
    relation.panel_member = false;
    relation.panel_chair = false;
    let Some(person) = actor.person() else { return Ok(relation) };
    if actor.has(Role::Assessor) {
        add_allocation(conn, person, employer.id, &mut relation)?;
    }
    if actor.has(Role::PanelMember) || actor.has(Role::PanelChair) {
        relation.panel_member = has_case(conn, actor, person, employer)?;
    }
    Ok(relation)
}

fn add_allocation(
    conn: &mut Conn,
    person: PersonId,
    employer: EmployerId,
    relation: &mut Relation,
) -> Result<(), AppError> {
    let rows: Vec<(Option<NaiveDateTime>, Option<String>)> = assessments::table
        .inner_join(submissions::table.inner_join(applications::table))
        .filter(applications::employer_id.eq(employer))
        .filter(assessments::assessor_id.eq(person))
        .filter(assessments::ended_at.is_null())
        .select((assessments::declared_at, assessments::conflict))
        .load(conn)?;
    relation.allocated = !rows.is_empty();
    relation.declared = rows.iter().any(|(at, conflict)| at.is_some() && conflict.is_none());
    relation.conflicted = !relation.declared && rows.iter().any(|(_, conflict)| conflict.is_some());
    Ok(())
}

/// Whether a panel of theirs has a case of the employer, which they neither marked nor stood aside from.
fn has_case(conn: &mut Conn, actor: &Actor, person: PersonId, employer: &Employer) -> Result<bool, AppError> {
    let cases: Vec<(ApplicationId, SchemeId)> = applications::table
        .filter(applications::employer_id.eq(employer.id))
        .filter(applications::status.eq_any(["assessed", "decided"]))
        .select((applications::id, applications::scheme_id))
        .load(conn)?;
    let place = employer.place_code.as_deref();
    let sits = |scheme| {
        let panel = |role| matches!(role, Role::PanelMember | Role::PanelChair);
        let here = |limit: Option<&str>| limit.is_none() || limit == place;
        let reaches = |grant: &Grant| grant.scheme == Some(scheme) && here(grant.place.as_deref());
        actor.grants().iter().any(|grant| panel(grant.role) && reaches(grant))
    };
    let mine: Vec<ApplicationId> =
        cases.into_iter().filter(|(_, scheme)| sits(*scheme)).map(|(id, _)| id).collect();
    let apart = list_apart(conn, person, &mine)?;
    Ok(mine.iter().any(|id| !apart.contains(id)))
}

/// Those of these applications that a person marked or stood aside from.
fn list_apart(
    conn: &mut Conn,
    person: PersonId,
    cases: &[ApplicationId],
) -> Result<Vec<ApplicationId>, AppError> {
    let mut apart: Vec<ApplicationId> = assessments::table
        .inner_join(submissions::table)
        .filter(submissions::application_id.eq_any(cases))
        .filter(assessments::assessor_id.eq(person))
        .select(submissions::application_id)
        .load(conn)?;
    let recused: Vec<ApplicationId> = panel_recusals::table
        .inner_join(submissions::table.on(submissions::id.eq(panel_recusals::submission_id)))
        .filter(submissions::application_id.eq_any(cases))
        .filter(panel_recusals::member_id.eq(person))
        .select(submissions::application_id)
        .load(conn)?;
    apart.extend(recused);
    Ok(apart)
}
