//! The tables `needs_priorities` and `needs_priority_findings`.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::rules::{NewPriority, Priority, State, check_agreement};
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, FindingId, NeedsAssessmentId, PriorityId};
use crate::platform::tx::Tx;
use crate::schema::{needs_assessments, needs_priorities, needs_priority_findings};

type Row = ((PriorityId, NeedsAssessmentId, i32), (String, String, String), i32);

macro_rules! rows {
    () => {
        needs_priorities::table.select((
            (needs_priorities::id, needs_priorities::assessment_id, needs_priorities::position),
            (needs_priorities::topic, needs_priorities::title, needs_priorities::why),
            needs_priorities::version,
        ))
    };
}

/// The priorities of a needs assessment, the first one first.
///
/// # Errors
/// The database's fault.
pub fn list_priorities(conn: &mut Conn, assessment: NeedsAssessmentId) -> Result<Vec<Priority>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(needs_priorities::assessment_id.eq(assessment))
        .order((needs_priorities::position, needs_priorities::id))
        .load(conn)?;
    with_findings(conn, rows)
}

/// One priority.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_priority(conn: &mut Conn, id: PriorityId) -> Result<Priority, AppError> {
    let row: Row = rows!().filter(needs_priorities::id.eq(id)).first(conn)?;
    with_findings(conn, vec![row])?.pop().ok_or(AppError::NotFound)
}

/// The needs assessments under way whose priorities wait for the agreement of this lead, with their employers. Two queries.
///
/// # Errors
/// The database's fault.
pub fn list_awaited_agreements(
    conn: &mut Conn,
    actor: &Actor,
) -> Result<Vec<(NeedsAssessmentId, EmployerId)>, AppError> {
    let leads = actor.grants().iter().filter(|grant| grant.role == Role::Lead);
    let led: Vec<EmployerId> = leads.filter_map(|grant| grant.employer).collect();
    let open: Vec<(NeedsAssessmentId, EmployerId)> = needs_assessments::table
        .filter(needs_assessments::employer_id.eq_any(led))
        .filter(needs_assessments::state.eq(State::Open))
        .filter(needs_assessments::agreed_at.is_null())
        .order(needs_assessments::id)
        .select((needs_assessments::id, needs_assessments::employer_id))
        .load(conn)?;
    let ids: Vec<NeedsAssessmentId> = open.iter().map(|(id, _)| *id).collect();
    let chosen: Vec<NeedsAssessmentId> = needs_priorities::table
        .filter(needs_priorities::assessment_id.eq_any(ids))
        .select(needs_priorities::assessment_id)
        .load(conn)?;
    let count = |id: NeedsAssessmentId| chosen.iter().filter(|of| **of == id).count();
    Ok(open.into_iter().filter(|(id, _)| check_agreement(count(*id)).is_ok()).collect())
}

fn with_findings(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<Priority>, AppError> {
    use needs_priority_findings as t;
    let ids: Vec<PriorityId> = rows.iter().map(|row| row.0.0).collect();
    let links: Vec<(PriorityId, FindingId)> = t::table
        .filter(t::priority_id.eq_any(ids))
        .order(t::finding_id)
        .select((t::priority_id, t::finding_id))
        .load(conn)?;
    let mut of: BTreeMap<PriorityId, Vec<FindingId>> = BTreeMap::new();
    for (priority, finding) in links {
        of.entry(priority).or_default().push(finding);
    }
    let priority = |((id, assessment, position), (topic, title, why), version): Row| {
        let findings = of.remove(&id).unwrap_or_default();
        Priority { id, assessment, position, topic, title, why, findings, version }
    };
    Ok(rows.into_iter().map(priority).collect())
}

/// Adds a priority at a place.
pub(in crate::needs) fn add_priority(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    position: i32,
    new: &NewPriority,
) -> Result<PriorityId, AppError> {
    use needs_priorities as t;
    let id = tx.new_id();
    let row = (
        t::id.eq(id),
        t::assessment_id.eq(assessment),
        t::position.eq(position),
        t::topic.eq(&new.topic),
        t::title.eq(&new.title),
        t::why.eq(&new.why),
        t::version.eq(1),
    );
    diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    set_links(tx, id, &new.findings)?;
    Ok(id)
}

/// What is told of a priority from now on, when it is at version `seen`.
pub(in crate::needs) fn set_priority(
    tx: &mut Tx<'_>,
    id: PriorityId,
    seen: i32,
    new: &NewPriority,
) -> Result<(), AppError> {
    use needs_priorities as t;
    let of = t::table.filter(t::id.eq(id)).filter(t::version.eq(seen));
    let set =
        (t::topic.eq(&new.topic), t::title.eq(&new.title), t::why.eq(&new.why), t::version.eq(seen + 1));
    if diesel::update(of).set(set).execute(tx.conn())? != 1 {
        return Err(AppError::Stale);
    }
    set_links(tx, id, &new.findings)
}

fn set_links(tx: &mut Tx<'_>, priority: PriorityId, findings: &[FindingId]) -> Result<(), AppError> {
    use needs_priority_findings as t;
    diesel::delete(t::table.filter(t::priority_id.eq(priority))).execute(tx.conn())?;
    for finding in findings {
        let row = (t::priority_id.eq(priority), t::finding_id.eq(*finding));
        diesel::insert_into(t::table).values(row).execute(tx.conn())?;
    }
    Ok(())
}

/// Puts priorities into this order, from 1.
pub(in crate::needs) fn set_positions(tx: &mut Tx<'_>, order: &[PriorityId]) -> Result<(), AppError> {
    use needs_priorities as t;
    for (position, id) in (1..).zip(order) {
        diesel::update(t::table.find(*id)).set(t::position.eq(position)).execute(tx.conn())?;
    }
    Ok(())
}

/// Puts every priority of an assessment at a new version: what was seen of it before is not what it is now.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn set_seen_anew(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    use needs_priorities as t;
    let all = t::table.filter(t::assessment_id.eq(id));
    diesel::update(all).set(t::version.eq(t::version + 1)).execute(tx.conn())?;
    Ok(())
}

/// Removes a priority that is at version `seen`; [`AppError::Stale`] when it is not any more.
pub(in crate::needs) fn remove_priority(tx: &mut Tx<'_>, id: PriorityId, seen: i32) -> Result<(), AppError> {
    let seen_so =
        needs_priorities::table.filter(needs_priorities::id.eq(id).and(needs_priorities::version.eq(seen)));
    match diesel::delete(seen_so).execute(tx.conn())? {
        0 => Err(AppError::Stale),
        _ => Ok(()),
    }
}

/// That the employer agreed to the priorities, by whom and when; or that it did not, after all.
pub(in crate::needs) fn set_agreed(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    is_agreed: bool,
) -> Result<(), AppError> {
    use needs_assessments as t;
    let (now, person) = (tx.now(), tx.person()?);
    let set = (t::agreed_at.eq(is_agreed.then_some(now)), t::agreed_by.eq(is_agreed.then_some(person)));
    diesel::update(t::table.find(assessment)).set(set).execute(tx.conn())?;
    Ok(())
}

/// Opens the board to everybody who has its address, or closes it.
pub(in crate::needs) fn set_board(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    is_on_board: bool,
) -> Result<(), AppError> {
    use needs_assessments as t;
    diesel::update(t::table.find(assessment)).set(t::is_on_board.eq(is_on_board)).execute(tx.conn())?;
    Ok(())
}
