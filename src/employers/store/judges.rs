//! Who judges an employer: the assessor a submission of it is allocated to, the panel whose case it is.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Employer, relation};
use crate::platform::access::{Actor, Grant, Relation, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, PersonId, SchemeId, SubmissionId};
use crate::schema::{applications, assessments, panel_recusals, submissions};

/// A submission of an employer that somebody has to do with as a judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The submission.
    pub submission: SubmissionId,
    /// What they are to it.
    pub judge: Judge,
}

/// What somebody is to a submission they judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judge {
    /// It is allocated to them, and they have not said yet whether anything stands against it.
    Undeclared,
    /// It is allocated to them, and nothing stands against it.
    Assessor,
    /// It is allocated to them, and they named a conflict.
    Conflicted,
    /// A panel of theirs has the case, which they neither marked nor stood aside from.
    Panel,
}

/// What `actor` judges of an employer, the submission handed in last first: as an assessor, then on a panel.
///
/// # Errors
/// The database's fault.
pub fn list_judged(conn: &mut Conn, actor: &Actor, employer: &Employer) -> Result<Vec<Judged>, AppError> {
    let Some(person) = actor.person() else { return Ok(Vec::new()) };
    let mut judged = Vec::new();
    if actor.has(Role::Assessor) {
        judged.extend(list_allocated(conn, person, employer)?);
    }
    if actor.has(Role::PanelMember) || actor.has(Role::PanelChair) {
        judged.extend(list_of_panels(conn, actor, person, employer)?);
    }
    Ok(judged)
}

/// How somebody stands to an employer whose things they may read because they judge: [`relation`], in which nobody sits on
/// a panel but who has a case among `judged`.
///
/// # Errors
/// The database's fault.
pub fn relation_of_judge(
    conn: &mut Conn,
    actor: &Actor,
    employer: &Employer,
    judged: &[Judged],
) -> Result<Relation, AppError> {
    let is = |judge: Judge| judged.iter().any(|judged| judged.judge == judge);
    let declared = is(Judge::Assessor);
    Ok(Relation {
        allocated: declared || is(Judge::Undeclared) || is(Judge::Conflicted),
        declared,
        conflicted: !declared && is(Judge::Conflicted),
        panel_member: is(Judge::Panel),
        panel_chair: false,
        ..relation(conn, actor, employer)?
    })
}

fn list_allocated(conn: &mut Conn, person: PersonId, employer: &Employer) -> Result<Vec<Judged>, AppError> {
    let rows: Vec<(SubmissionId, Option<NaiveDateTime>, Option<String>)> = assessments::table
        .inner_join(submissions::table.inner_join(applications::table))
        .filter(applications::employer_id.eq(employer.id))
        .filter(assessments::assessor_id.eq(person))
        .filter(assessments::ended_at.is_null())
        .order(submissions::submitted_at.desc())
        .select((submissions::id, assessments::declared_at, assessments::conflict))
        .load(conn)?;
    let judge = |declared_at: Option<NaiveDateTime>, conflict: Option<String>| match (declared_at, conflict) {
        (_, Some(_)) => Judge::Conflicted,
        (Some(_), None) => Judge::Assessor,
        (None, None) => Judge::Undeclared,
    };
    let judged = |(submission, at, conflict)| Judged { submission, judge: judge(at, conflict) };
    Ok(rows.into_iter().map(judged).collect())
}

/// The submissions of cases that a panel of theirs has, for the employer's place.
fn list_of_panels(
    conn: &mut Conn,
    actor: &Actor,
    person: PersonId,
    employer: &Employer,
) -> Result<Vec<Judged>, AppError> {
    let cases: Vec<(ApplicationId, SchemeId, SubmissionId)> = submissions::table
        .inner_join(applications::table)
        .filter(applications::employer_id.eq(employer.id))
        .filter(applications::status.eq_any(["assessed", "decided"]))
        .order(submissions::submitted_at.desc())
        .select((applications::id, applications::scheme_id, submissions::id))
        .load(conn)?;
    let place = employer.place_code.as_deref();
    let sits = |scheme| {
        let panel = |role| matches!(role, Role::PanelMember | Role::PanelChair);
        let here = |limit: Option<&str>| limit.is_none() || limit == place;
        let reaches = |grant: &Grant| grant.scheme == Some(scheme) && here(grant.place.as_deref());
        actor.grants().iter().any(|grant| panel(grant.role) && reaches(grant))
    };
    let mine: Vec<_> = cases.into_iter().filter(|(_, scheme, _)| sits(*scheme)).collect();
    let apart = list_apart(conn, person, mine.iter().map(|(id, ..)| *id).collect())?;
    let theirs = mine.into_iter().filter(|(id, ..)| !apart.contains(id));
    Ok(theirs.map(|(.., submission)| Judged { submission, judge: Judge::Panel }).collect())
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
