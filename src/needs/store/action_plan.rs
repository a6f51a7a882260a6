//! The `needs_actions` table: the action plans.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{ActionState, Ended, NewEnding, NewPlanAction, PlanAction, State};
use crate::notices::rules::last_soon;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, EvidenceId, NeedsAssessmentId, PersonId, PlanActionId, PriorityId};
use crate::platform::tx::Tx;
use crate::schema::{evidence, needs_actions, needs_assessments, needs_priorities, people};
use crate::stored_as_text;

stored_as_text!(ActionState);

diesel::alias!(people as owners: Owners);

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
            .inner_join(people::table.on(people::id.eq(needs_actions::changed_by)))
            .left_join(owners.on(needs_actions::owner_id.eq(owners.field(people::id).nullable())))
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
                    owners.field(people::name).nullable(),
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
                (needs_actions::version, needs_actions::changed_at, people::name),
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

/// Adds an action. Who is told of a near day now is not reminded of it again.
pub(in crate::needs) fn add_action(
    tx: &mut Tx<'_>,
    (assessment, employer): (NeedsAssessmentId, EmployerId),
    new: &NewPlanAction,
) -> Result<PlanActionId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let soon_told_of = (new.due_on <= last_soon(tx.today())).then_some(new.due_on);
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
    if old.told.owner != new.owner {
        let none = None::<NaiveDate>;
        diesel::update(needs_actions::table.find(old.id))
            .set((needs_actions::soon_told_of.eq(none), needs_actions::over_told_of.eq(none)))
            .execute(tx.conn())?;
    }
    let seen_so = needs_actions::table.find(old.id).filter(needs_actions::version.eq(seen));
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

/// Notes that an action at version `seen` has ended, or is open again; [`AppError::Stale`] when it is at another.
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
            needs_actions::ended_on.eq(ending.map(|_| today)),
            needs_actions::ended_note.eq(ending.map_or("", |ending| ending.note.as_str())),
            needs_actions::evidence_id.eq(ending.and_then(|ending| ending.evidence)),
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
