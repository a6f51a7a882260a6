//! What ties the steps of an open assessment together: its survey, its review, its publication.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::rules::{NeedsAssessment, State};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::needs_assessments;
use crate::surveys::{self, Telling, Told};

/// An open assessment at version `seen`, with who changes it now, and the version after.
macro_rules! change {
    ($tx:expr, $id:expr, $seen:expr, $values:expr) => {{
        let (now, person) = ($tx.now(), $tx.person()?);
        let seen_so = needs_assessments::table
            .filter(needs_assessments::id.eq($id))
            .filter(needs_assessments::version.eq($seen))
            .filter(needs_assessments::state.eq(State::Open));
        let changed = diesel::update(seen_so)
            .set((
                $values,
                needs_assessments::changed_at.eq(now),
                needs_assessments::changed_by.eq(person),
                needs_assessments::version.eq($seen + 1),
            ))
            .execute($tx.conn())?;
        if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
    }};
}

/// Notes that something of it was changed that is kept elsewhere.
pub(in crate::needs) fn set_touched(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
) -> Result<(), AppError> {
    change!(tx, id, seen, needs_assessments::state.eq(State::Open))
}

/// Ties a survey to it, or none.
pub(in crate::needs) fn set_survey(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    survey: Option<SurveyId>,
) -> Result<(), AppError> {
    change!(tx, id, seen, needs_assessments::survey_id.eq(survey))
}

/// Says when it is looked at again.
pub(in crate::needs) fn set_review(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    review_on: NaiveDate,
) -> Result<(), AppError> {
    change!(tx, id, seen, needs_assessments::review_on.eq(Some(review_on)))
}

/// Publishes it, of an employer of so many `people`, with what is `told` of its survey and of the one of the assessment
/// before: from here on it is not open any more.
pub(in crate::needs) fn set_published(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    people: Option<i32>,
    [told, told_before]: [Telling; 2],
) -> Result<(), AppError> {
    let (at, by) = (tx.now(), tx.person()?);
    let values = (
        needs_assessments::state.eq(State::Published),
        needs_assessments::published_at.eq(Some(at)),
        needs_assessments::published_by.eq(Some(by)),
        needs_assessments::people.eq(people),
        needs_assessments::survey_told.eq(Some(told)),
        needs_assessments::previous_told.eq(Some(told_before)),
    );
    change!(tx, id, seen, values)
}

/// What is told of an assessment's survey: once it is published, what was told then.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn find_told(conn: &mut Conn, of: &NeedsAssessment) -> Result<Option<Told>, AppError> {
    told_as(conn, of.thread.survey, of.thread.told)
}

/// What is told of the survey of the assessment `before` it, likewise.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn find_told_before(
    conn: &mut Conn,
    of: &NeedsAssessment,
    before: &NeedsAssessment,
) -> Result<Option<Told>, AppError> {
    told_as(conn, before.thread.survey, of.thread.told_before)
}

fn told_as(
    conn: &mut Conn,
    survey: Option<SurveyId>,
    telling: Option<Telling>,
) -> Result<Option<Told>, AppError> {
    match (survey, telling) {
        (None, _) => Ok(None),
        (Some(survey), Some(telling)) => surveys::find_told_as(conn, survey, telling),
        (Some(survey), None) => surveys::find_told(conn, survey),
    }
}
