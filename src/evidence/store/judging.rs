//! Who judges what relies on an item: the assessor it is allocated to, the panel whose case it is.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::platform::access::{Actor, Grant, Relation, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EvidenceId, PersonId, SchemeId};
use crate::schema::{answer_evidence, answers, applications, assessments, panel_recusals, submissions};

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
        relation.panel_member = sits_on_a_case(conn, actor, item, place)?;
    }
    Ok(relation)
}

fn add_allocation(
    conn: &mut Conn,
    person: PersonId,
    item: EvidenceId,
    relation: &mut Relation,
) -> Result<(), AppError> {
    let rows: Vec<(Option<NaiveDateTime>, Option<String>)> = assessments::table
        .inner_join(submissions::table)
        .inner_join(answers::table.on(answers::application_id.eq(submissions::application_id)))
        .inner_join(answer_evidence::table.on(answer_evidence::answer_id.eq(answers::id)))
        .filter(answer_evidence::evidence_id.eq(item))
        .filter(assessments::assessor_id.eq(person))
        .filter(assessments::ended_at.is_null())
        .select((assessments::declared_at, assessments::conflict))
        .load(conn)?;
    relation.allocated = !rows.is_empty();
    relation.declared =
        rows.iter().any(|(declared_at, conflict)| declared_at.is_some() && conflict.is_none());
    relation.conflicted = !relation.declared && rows.iter().any(|(_, conflict)| conflict.is_some());
    Ok(())
}

/// Whether a case of a panel of theirs relies on the item, which they neither marked nor stood aside from.
fn sits_on_a_case(
    conn: &mut Conn,
    actor: &Actor,
    item: EvidenceId,
    place: Option<&str>,
) -> Result<bool, AppError> {
    let Some(person) = actor.person() else { return Ok(false) };
    let cases: Vec<(ApplicationId, SchemeId)> = applications::table
        .inner_join(answers::table.on(answers::application_id.eq(applications::id)))
        .inner_join(answer_evidence::table.on(answer_evidence::answer_id.eq(answers::id)))
        .filter(answer_evidence::evidence_id.eq(item))
        .filter(applications::status.eq_any(["assessed", "decided"]))
        .select((applications::id, applications::scheme_id))
        .load(conn)?;
    let sits = |scheme| {
        let panel = |role| matches!(role, Role::PanelMember | Role::PanelChair);
        let here = |limit: Option<&str>| limit.is_none() || limit == place;
        let reaches = |grant: &Grant| grant.scheme == Some(scheme) && here(grant.place.as_deref());
        actor.grants().iter().any(|grant| panel(grant.role) && reaches(grant))
    };
    let mine: Vec<_> = cases.into_iter().filter(|(_, scheme)| sits(*scheme)).map(|(id, _)| id).collect();
    if mine.is_empty() {
        return Ok(false);
    }
    let mut apart: Vec<ApplicationId> = assessments::table
        .inner_join(submissions::table)
        .filter(submissions::application_id.eq_any(mine.clone()))
        .filter(assessments::assessor_id.eq(person))
        .select(submissions::application_id)
        .load(conn)?;
    let recused: Vec<ApplicationId> = panel_recusals::table
        .inner_join(submissions::table.on(submissions::id.eq(panel_recusals::submission_id)))
        .filter(submissions::application_id.eq_any(mine.clone()))
        .filter(panel_recusals::member_id.eq(person))
        .select(submissions::application_id)
        .load(conn)?;
    apart.extend(recused);
    Ok(mine.iter().any(|id| !apart.contains(id)))
}
