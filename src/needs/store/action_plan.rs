//! The `needs_actions` table: the action plans.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{ActionState, Ended, NewEnding, NewPlanAction, PlanAction, PlanDuty, State};
use crate::notices::rules::{Holder, last_soon};
use crate::people::{self, Member};
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId, NeedsAssessmentId, PersonId, PlanActionId, PriorityId};
use crate::platform::tx::Tx;
use crate::schema::{evidence, needs_actions, needs_assessments, needs_priorities, people as persons};
use crate::stored_as_text;

stored_as_text!(ActionState);

diesel::alias!(persons as owners: Owners);

/// Actions read at most at once, those due first first.
const MOST: i64 = 1_000;

type Row = (
    (PlanActionId, NeedsAssessmentId, EmployerId),
    (Option<PriorityId>, Option<String>, String, String),
    (Option<PersonId>, Option<String>, NaiveDate, String, Option<i32>),
    (ActionState, Option<NaiveDate>, String, Option<EvidenceId>, Option<String>),
    (i32, NaiveDateTime, String),
);

/// Selects [`Row`] with the priority, the owner, the evidence and who changed it last.
macro_rules! rows {
    () => {
        needs_actions::table
            .inner_join(persons::table.on(persons::id.eq(needs_actions::changed_by)))
            .left_join(owners.on(needs_actions::owner_id.eq(owners.field(persons::id).nullable())))
            .left_join(
                needs_priorities::table.on(needs_actions::priority_id.eq(needs_priorities::id.nullable())),
            )
            .left_join(evidence::table.on(
                needs_actions::evidence_id.eq(evidence::id.nullable()).and(evidence::removed_at.is_null()),
            ))
            .select((
                (needs_actions::id, needs_actions::assessment_id, needs_actions::employer_id),
                (
                    needs_actions::priority_id,
                    needs_priorities::title.nullable(),
                    needs_actions::topic,
                    needs_actions::action,
                ),
                (
                    needs_actions::owner_id,
                    owners.field(persons::name).nullable(),
                    needs_actions::due_on,
                    needs_actions::measure,
                    needs_actions::cost_pence,
                ),
                (
                    needs_actions::state,
                    needs_actions::ended_on,
                    needs_actions::ended_note,
                    needs_actions::evidence_id,
                    evidence::title.nullable(),
                ),
                (needs_actions::version, needs_actions::changed_at, persons::name),
            ))
    };
}

/// What is due soon or overdue, open, and was not told of that day.
macro_rules! untold {
    ($today:expr) => {{
        let over = needs_actions::due_on.lt($today).and(
            needs_actions::over_told_of
                .is_null()
                .or(needs_actions::over_told_of.ne(needs_actions::due_on.nullable())),
        );
        let soon = needs_actions::due_on.ge($today).and(needs_actions::due_on.le(last_soon($today))).and(
            needs_actions::soon_told_of
                .is_null()
                .or(needs_actions::soon_told_of.ne(needs_actions::due_on.nullable())),
        );
        needs_actions::state.eq(ActionState::Open).and(over.or(soon))
    }};
}

/// The action plan of a needs assessment: what is due first comes first. One query.
///
/// # Errors
/// The database's fault.
pub fn list_actions(conn: &mut Conn, assessment: NeedsAssessmentId) -> Result<Vec<PlanAction>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(needs_actions::assessment_id.eq(assessment))
        .order((needs_actions::due_on, needs_actions::id))
        .limit(MOST)
        .load(conn)?;
    Ok(rows.into_iter().map(action).collect())
}

/// One action.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_action(conn: &mut Conn, id: PlanActionId) -> Result<PlanAction, AppError> {
    let row: Row = rows!().filter(needs_actions::id.eq(id)).first(conn)?;
    Ok(action(row))
}

/// One action of the plan of a needs assessment.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub(in crate::needs) fn get_action_of(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
    id: PlanActionId,
) -> Result<PlanAction, AppError> {
    let found = get_action(conn, id)?;
    if found.assessment == assessment { Ok(found) } else { Err(AppError::NotFound) }
}

/// Who can see to an action of an employer now.
pub(in crate::needs) fn list_able(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Member>, AppError> {
    let mut members = people::list_members(conn, employer)?;
    members.retain(|member| matches!(member.role, Role::Lead | Role::Contributor));
    Ok(members)
}

/// What is in plans for somebody to do, or counts as theirs as a lead: what is due first comes first. Two queries where
/// nothing is, two more for each employer that has something open.
///
/// # Errors
/// The database's fault.
pub fn list_plan_duties(conn: &mut Conn, actor: &Actor) -> Result<Vec<PlanDuty>, AppError> {
    let Some(reader) = actor.person() else { return Ok(Vec::new()) };
    let open = list_actions_of_employers(conn, &actor.employers(), true)?;
    let employers: BTreeSet<EmployerId> = open.iter().map(|action| action.employer).collect();
    let mut found = Vec::new();
    for id in employers {
        let leads = actor.grants().iter().any(|grant| grant.employer == Some(id) && grant.role == Role::Lead);
        let able: BTreeSet<PersonId> = list_able(conn, id)?.into_iter().map(|member| member.person).collect();
        let employer = crate::employers::get(conn, id)?;
        let is_readers = |action: &&PlanAction| match action.holder(&able) {
            Holder::Person(person) => person == reader,
            Holder::Leads => leads,
        };
        let duty = |action: &PlanAction| PlanDuty {
            action: action.clone(),
            employer_name: employer.name().to_owned(),
            is_inherited: action.told.owner.is_some_and(|owner| owner != reader),
        };
        found.extend(open.iter().filter(|action| action.employer == id).filter(is_readers).map(duty));
    }
    found.sort_by_key(|duty| (duty.action.told.due_on, duty.action.id));
    Ok(found)
}

/// What these employers have in their plans, over all needs assessments that were not given up: what is due first comes
/// first. Only what is open, where `open_only`.
///
/// # Errors
/// The database's fault.
pub fn list_actions_of_employers(
    conn: &mut Conn,
    employers: &[EmployerId],
    open_only: bool,
) -> Result<Vec<PlanAction>, AppError> {
    let states: &[ActionState] = if open_only { &[ActionState::Open] } else { &ActionState::ALL };
    let current = needs_assessments::table
        .filter(needs_assessments::state.ne(State::Cancelled))
        .select(needs_assessments::id);
    let rows: Vec<Row> = rows!()
        .filter(needs_actions::employer_id.eq_any(employers))
        .filter(needs_actions::state.eq_any(states.iter().copied()))
        .filter(needs_actions::assessment_id.eq_any(current))
        .order((needs_actions::due_on, needs_actions::id))
        .limit(MOST)
        .load(conn)?;
    Ok(rows.into_iter().map(action).collect())
}

/// Open actions whose owners are to be told of their day today: so many.
pub(in crate::needs) fn list_untold_actions(
    conn: &mut Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<PlanAction>, AppError> {
    let current = needs_assessments::table
        .filter(needs_assessments::state.ne(State::Cancelled))
        .select(needs_assessments::id);
    let rows: Vec<Row> = rows!()
        .filter(untold!(today))
        .filter(needs_actions::assessment_id.eq_any(current))
        .order((needs_actions::due_on, needs_actions::id))
        .limit(limit)
        .load(conn)?;
    Ok(rows.into_iter().map(action).collect())
}

fn action((key, what, doing, ended, (version, changed_at, changed_by_name)): Row) -> PlanAction {
    let ((id, assessment, employer), (priority, priority_title, topic, action)) = (key, what);
    let (owner, owner_name, due_on, measure, cost_pence) = doing;
    let (state, ended_on, note, evidence, evidence_title) = ended;
    PlanAction {
        id,
        assessment,
        employer,
        told: NewPlanAction { priority, topic, action, owner, due_on, measure, cost_pence },
        priority_title,
        owner_name,
        state,
        ended: ended_on.map(|on| Ended { on, note, evidence, evidence_title }),
        version,
        changed_at,
        changed_by_name,
    }
}

/// The day an owner who is told of an action now, because it is given to them, is not reminded of again.
fn told_now(tx: &Tx<'_>, new: &NewPlanAction) -> Option<NaiveDate> {
    (new.owner.is_some() && new.due_on <= last_soon(tx.today())).then_some(new.due_on)
}

/// Adds an action. Who is told of a near day now is not reminded of it again.
pub(in crate::needs) fn add_action(
    tx: &mut Tx<'_>,
    (assessment, employer): (NeedsAssessmentId, EmployerId),
    new: &NewPlanAction,
) -> Result<PlanActionId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let soon_told_of = told_now(tx, new);
    diesel::insert_into(needs_actions::table)
        .values((
            needs_actions::id.eq(id),
            needs_actions::assessment_id.eq(assessment),
            needs_actions::employer_id.eq(employer),
            needs_actions::priority_id.eq(new.priority),
            needs_actions::topic.eq(&new.topic),
            needs_actions::action.eq(&new.action),
            needs_actions::owner_id.eq(new.owner),
            needs_actions::due_on.eq(new.due_on),
            needs_actions::measure.eq(&new.measure),
            needs_actions::cost_pence.eq(new.cost_pence),
            needs_actions::state.eq(ActionState::Open),
            needs_actions::ended_note.eq(""),
            needs_actions::soon_told_of.eq(soon_told_of),
            needs_actions::added_at.eq(now),
            needs_actions::added_by.eq(person),
            needs_actions::changed_at.eq(now),
            needs_actions::changed_by.eq(person),
            needs_actions::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes what is told of an action that is at version `seen`; [`AppError::Stale`] when it is not any more. A new owner
/// is told of its day as if it were new.
pub(in crate::needs) fn set_action(
    tx: &mut Tx<'_>,
    old: &PlanAction,
    seen: i32,
    new: &NewPlanAction,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = needs_actions::table.find(old.id).filter(needs_actions::version.eq(seen));
    if old.told.owner != new.owner {
        let (soon, over) = (told_now(tx, new), None::<NaiveDate>);
        diesel::update(seen_so)
            .set((needs_actions::soon_told_of.eq(soon), needs_actions::over_told_of.eq(over)))
            .execute(tx.conn())?;
    }
    let changed = diesel::update(seen_so)
        .set((
            needs_actions::priority_id.eq(new.priority),
            needs_actions::topic.eq(&new.topic),
            needs_actions::action.eq(&new.action),
            needs_actions::owner_id.eq(new.owner),
            needs_actions::due_on.eq(new.due_on),
            needs_actions::measure.eq(&new.measure),
            needs_actions::cost_pence.eq(new.cost_pence),
            needs_actions::changed_at.eq(now),
            needs_actions::changed_by.eq(person),
            needs_actions::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Notes that an action at version `seen` has ended, or is open again; [`AppError::Stale`] when it is at another. Of one that
/// is taken up again its day is told as if nobody had been told of it.
pub(in crate::needs) fn set_ending(
    tx: &mut Tx<'_>,
    id: PlanActionId,
    seen: i32,
    ending: Option<&NewEnding>,
) -> Result<(), AppError> {
    let (now, person, today) = (tx.now(), tx.person()?, tx.today());
    let state = match ending {
        None => ActionState::Open,
        Some(ending) if ending.is_done => ActionState::Done,
        Some(_) => ActionState::Dropped,
    };
    let seen_so = needs_actions::table.find(id).filter(needs_actions::version.eq(seen));
    let changed = diesel::update(seen_so)
        .set((
            needs_actions::state.eq(state),
            needs_actions::ended_on.eq(ending.map(|ending| ending.on.unwrap_or(today))),
            needs_actions::ended_note.eq(ending.map_or("", |ending| ending.note.as_str())),
            needs_actions::evidence_id.eq(ending.and_then(|ending| ending.evidence)),
            (
                needs_actions::soon_told_of.eq(None::<NaiveDate>),
                needs_actions::over_told_of.eq(None::<NaiveDate>),
            ),
            needs_actions::changed_at.eq(now),
            needs_actions::changed_by.eq(person),
            needs_actions::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Notes that whoever has an action was told of its day, today.
pub(in crate::needs) fn set_action_told(tx: &mut Tx<'_>, of: &PlanAction) -> Result<(), AppError> {
    let (row, due_on) = (needs_actions::table.find(of.id), of.told.due_on);
    if due_on < tx.today() {
        diesel::update(row).set(needs_actions::over_told_of.eq(due_on)).execute(tx.conn())?;
    } else {
        diesel::update(row).set(needs_actions::soon_told_of.eq(due_on)).execute(tx.conn())?;
    }
    Ok(())
}
