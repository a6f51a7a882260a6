//! The `needs_assessments` table.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{Method, NeedsAssessment, NewNeedsAssessment, State, Thread};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::{campaigns, needs_assessments, people, surveys};
use crate::stored_as_text;
use crate::surveys::Telling;

stored_as_text!(Method);
stored_as_text!(State);

diesel::alias!(needs_assessments as later: Later);

/// Needs assessments read at most: of one employer, where one a year is usual; and of those that are under way.
const MOST: i64 = 200;

type Day = Option<NaiveDate>;
type Instant = Option<NaiveDateTime>;

/// The survey with its close, the one before it, the agreement, the review, the board, what the findings were drawn from.
type Ties = (Option<SurveyId>, Day, Option<NeedsAssessmentId>, Instant, Day, bool, Option<String>);

/// When it was published, of how many people, with which threshold, and what was told of its survey and of the earlier one.
type Publication = (Instant, Option<i32>, Option<i32>, Option<Telling>, Option<Telling>);

type Row = (
    (NeedsAssessmentId, EmployerId, State),
    (Day, Method, Option<i32>, String),
    (Day, Day, String, String),
    (Ties, Publication),
    (i32, NaiveDateTime, String),
);

/// Selects [`Row`] with who changed it last, and when its survey closed.
macro_rules! rows {
    () => {
        needs_assessments::table
            .inner_join(people::table.on(people::id.eq(needs_assessments::changed_by)))
            .left_join(surveys::table.on(needs_assessments::survey_id.eq(surveys::id.nullable())))
            .select((
                (needs_assessments::id, needs_assessments::employer_id, needs_assessments::state),
                (
                    needs_assessments::held_on,
                    needs_assessments::method,
                    needs_assessments::took_part,
                    needs_assessments::note,
                ),
                (
                    needs_assessments::starts_on,
                    needs_assessments::ends_on,
                    needs_assessments::shifts,
                    needs_assessments::who,
                ),
                (
                    (
                        needs_assessments::survey_id,
                        surveys::closed_on.nullable(),
                        needs_assessments::previous_id,
                        needs_assessments::agreed_at,
                        needs_assessments::review_on,
                        needs_assessments::is_on_board,
                        needs_assessments::drawn_from,
                    ),
                    (
                        needs_assessments::published_at,
                        needs_assessments::people,
                        needs_assessments::min_cell,
                        needs_assessments::survey_told,
                        needs_assessments::previous_told,
                    ),
                ),
                (needs_assessments::version, needs_assessments::changed_at, people::name),
            ))
    };
}

/// One needs assessment.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: NeedsAssessmentId) -> Result<NeedsAssessment, AppError> {
    let row: Row = rows!().filter(needs_assessments::id.eq(id)).first(conn)?;
    Ok(assessment(row))
}

/// What an employer held, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<NeedsAssessment>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(needs_assessments::employer_id.eq(employer))
        .order((needs_assessments::added_at.desc(), needs_assessments::id.desc()))
        .limit(MOST)
        .load(conn)?;
    Ok(rows.into_iter().map(assessment).collect())
}

/// What is under way at these employers, what began first first.
///
/// # Errors
/// The database's fault.
pub(super) fn list_open(conn: &mut Conn, of: &[EmployerId]) -> Result<Vec<NeedsAssessment>, AppError> {
    let rows: Vec<Row> = rows!()
        .filter(needs_assessments::employer_id.eq_any(of))
        .filter(needs_assessments::state.eq(State::Open))
        .order((needs_assessments::starts_on, needs_assessments::id))
        .limit(MOST)
        .load(conn)?;
    Ok(rows.into_iter().map(assessment).collect())
}

/// So many that are published, whose review is due `today`, and of whose day nobody was told. One after which
/// another was planned is reviewed already.
pub(in crate::needs) fn list_due_reviews(
    conn: &mut Conn,
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<NeedsAssessment>, AppError> {
    use needs_assessments as t;
    let followed = later
        .filter(later.field(t::previous_id).eq(t::id.nullable()))
        .filter(later.field(t::state).ne(State::Cancelled))
        .select(later.field(t::id));
    let untold = t::review_told_of.is_null().or(t::review_told_of.ne(t::review_on));
    let rows: Vec<Row> = rows!()
        .filter(t::state.eq(State::Published))
        .filter(t::review_on.le(today))
        .filter(untold.assume_not_null())
        .filter(diesel::dsl::not(diesel::dsl::exists(followed)))
        .order((t::review_on, t::id))
        .limit(limit)
        .load(conn)?;
    Ok(rows.into_iter().map(assessment).collect())
}

/// Notes that people were told of the day of its review.
pub(in crate::needs) fn set_review_told(tx: &mut Tx<'_>, of: &NeedsAssessment) -> Result<(), AppError> {
    diesel::update(needs_assessments::table.find(of.id))
        .set(needs_assessments::review_told_of.eq(of.thread.review_on))
        .execute(tx.conn())?;
    Ok(())
}

fn assessment(
    (key, said, plan, (ties, publication), (version, changed_at, changed_by_name)): Row,
) -> NeedsAssessment {
    let ((id, employer, state), (talked_on, method, took_part, note)) = (key, said);
    let (starts_on, ends_on, shifts, who) = plan;
    let (survey, closed_on, previous, agreed_at, review_on, is_on_board, drawn_from) = ties;
    let (published_at, people, min_cell, told, told_before) = publication;
    let thread = Thread {
        starts_on,
        ends_on,
        shifts,
        who,
        survey,
        previous,
        agreed_at,
        review_on,
        is_on_board,
        published_at,
        people,
        min_cell,
        told,
        told_before,
        drawn_from,
    };
    let held_on = talked_on.max(closed_on).filter(|_| state != State::Cancelled);
    NeedsAssessment {
        id,
        employer,
        state,
        method,
        held_on,
        took_part,
        note,
        thread,
        version,
        changed_at,
        changed_by_name,
    }
}

/// How many campaigns say that they follow from it.
pub(in crate::needs) fn count_campaigns(conn: &mut Conn, id: NeedsAssessmentId) -> Result<i64, AppError> {
    let from_it = campaigns::table.filter(campaigns::needs_assessment_id.eq(id));
    Ok(from_it.count().get_result(conn)?)
}

pub(in crate::needs) fn add(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    new: &NewNeedsAssessment,
) -> Result<NeedsAssessmentId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(needs_assessments::table)
        .values((
            needs_assessments::id.eq(id),
            needs_assessments::employer_id.eq(employer),
            needs_assessments::held_on.eq(Some(new.held_on)),
            needs_assessments::method.eq(new.method),
            needs_assessments::took_part.eq(new.took_part),
            needs_assessments::note.eq(&new.note),
            needs_assessments::state.eq(State::Recorded),
            needs_assessments::added_at.eq(now),
            needs_assessments::added_by.eq(person),
            needs_assessments::changed_at.eq(now),
            needs_assessments::changed_by.eq(person),
            needs_assessments::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Changes one that is at version `seen`; [`AppError::Stale`] when it is not any more.
pub(in crate::needs) fn set(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    new: &NewNeedsAssessment,
) -> Result<(), AppError> {
    let (now, person) = (tx.now(), tx.person()?);
    let seen_so = needs_assessments::table
        .filter(needs_assessments::id.eq(id))
        .filter(needs_assessments::version.eq(seen));
    let changed = diesel::update(seen_so)
        .set((
            needs_assessments::held_on.eq(Some(new.held_on)),
            needs_assessments::method.eq(new.method),
            needs_assessments::took_part.eq(new.took_part),
            needs_assessments::note.eq(&new.note),
            needs_assessments::changed_at.eq(now),
            needs_assessments::changed_by.eq(person),
            needs_assessments::version.eq(seen + 1),
        ))
        .execute(tx.conn())?;
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Removes one with all that belongs to it; its survey and the campaigns that followed from it stay, without it. Bytes of
/// photographs go with the next sweep of the file store.
pub(in crate::needs) fn remove(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    diesel::delete(needs_assessments::table.find(id)).execute(tx.conn())?;
    Ok(())
}
