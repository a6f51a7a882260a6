//! Who judges what relies on an item: the assessor it is allocated to, the panel whose case it is. Each sees the version
//! the submission holds.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::platform::access::{Actor, Grant, Relation, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EvidenceId, EvidenceVersionId, PersonId, SchemeId};
use crate::schema::{applications, assessments, evidence_holds, panel_recusals, submissions};

/// `relation` with what judging adds. Where only an employer is in question a panel's member is one of any
/// scheme and place; here only of a panel for this `place` that has a case which relies on the item.
pub(super) fn add_to(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    place: Option<&str>,
    mut relation: Relation,
) -> Result<Relation, AppError> {
    relation.panel_member = false;
    relation.panel_chair = false;
    let Some(person) = actor.person() else { return Ok(relation) };
    if actor.has(Role::Assessor) {
        add_allocation(conn, person, item, &mut relation)?;
    }
    if actor.has(Role::PanelMember) || actor.has(Role::PanelChair) {
        relation.panel_member = !list_of_cases(conn, actor, item, place)?.is_empty();
    }
    Ok(relation)
}

/// The versions of an item that `actor` judges, the one held last first.
pub(in crate::evidence) fn list_judged(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    place: Option<&str>,
) -> Result<Vec<EvidenceVersionId>, AppError> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let allocated = list_allocated(conn, person, item)?;
    let open = allocated.into_iter().filter(is_declared).map(|(_, _, version)| version);
    let mut judged: Vec<EvidenceVersionId> = open.collect();
    if actor.has(Role::PanelMember) || actor.has(Role::PanelChair) {
        judged.extend(list_of_cases(conn, actor, item, place)?);
    }
    Ok(judged)
}

/// When the declaration was made, the conflict it names, and the version the submission holds.
type Allocated = (Option<NaiveDateTime>, Option<String>, EvidenceVersionId);

fn list_allocated(conn: &mut Conn, person: PersonId, item: EvidenceId) -> Result<Vec<Allocated>, AppError> {
    Ok(assessments::table
        .inner_join(submissions::table)
        .inner_join(evidence_holds::table.on(evidence_holds::submission_id.eq(submissions::id)))
        .filter(evidence_holds::evidence_id.eq(item))
        .filter(assessments::assessor_id.eq(person))
        .filter(assessments::ended_at.is_null())
        .order(submissions::submitted_at.desc())
        .select((assessments::declared_at, assessments::conflict, evidence_holds::version_id))
        .load(conn)?)
}

fn is_declared((declared_at, conflict, _): &Allocated) -> bool {
    declared_at.is_some() && conflict.is_none()
}

fn add_allocation(
    conn: &mut Conn,
    person: PersonId,
    item: EvidenceId,
    relation: &mut Relation,
) -> Result<(), AppError> {
    let rows = list_allocated(conn, person, item)?;
    relation.allocated = !rows.is_empty();
    relation.declared = rows.iter().any(is_declared);
    relation.conflicted = !relation.declared && rows.iter().any(|(_, conflict, _)| conflict.is_some());
    Ok(())
}

/// The versions held by cases of a panel of theirs, which they neither marked nor stood aside from.
fn list_of_cases(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    place: Option<&str>,
) -> Result<Vec<EvidenceVersionId>, AppError> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let cases: Vec<(ApplicationId, SchemeId, EvidenceVersionId)> = evidence_holds::table
        .inner_join(submissions::table.inner_join(applications::table))
        .filter(evidence_holds::evidence_id.eq(item))
        .filter(applications::status.eq_any(["assessed", "decided"]))
        .order(submissions::submitted_at.desc())
        .select((applications::id, applications::scheme_id, evidence_holds::version_id))
        .load(conn)?;
    let sits = |scheme| {
        let panel = |role| matches!(role, Role::PanelMember | Role::PanelChair);
        let here = |limit: Option<&str>| limit.is_none() || limit == place;
        let reaches = |grant: &Grant| grant.scheme == Some(scheme) && here(grant.place.as_deref());
        actor.grants().iter().any(|grant| panel(grant.role) && reaches(grant))
    };
    let mine: Vec<_> = cases.into_iter().filter(|(_, scheme, _)| sits(*scheme)).collect();
    let apart = list_apart(conn, person, mine.iter().map(|(id, ..)| *id).collect())?;
    Ok(mine.into_iter().filter(|(id, ..)| !apart.contains(id)).map(|(.., version)| version).collect())
}

/// Those of these applications that a person marked or stood aside from.
fn list_apart(
    conn: &mut Conn,
    person: PersonId,
    cases: Vec<ApplicationId>,
) -> Result<Vec<ApplicationId>, AppError> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let mut apart: Vec<ApplicationId> = assessments::table
        .inner_join(submissions::table)
        .filter(submissions::application_id.eq_any(cases.clone()))
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
