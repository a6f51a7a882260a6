//! What ties the steps of an open assessment together: its survey, its review, its publication.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::rules::State;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, SurveyId};
use crate::platform::tx::Tx;
use crate::schema::needs_assessments;
use crate::surveys::Telling;

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

/// What a report keeps of the day it is published.
pub(in crate::needs) struct Keeping {
    /// How many people are in scope, where that was counted.
    pub people: Option<i32>,
    /// From how many people on totals are told.
    pub min_cell: i32,
    /// What is told of its survey, and of the one that is compared with.
    pub told: [Telling; 2],
}

/// Publishes it with what it keeps: from here on it is not open any more.
pub(in crate::needs) fn set_published(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    seen: i32,
    keeping: &Keeping,
) -> Result<(), AppError> {
    let (at, by) = (tx.now(), tx.person()?);
    let [told, told_before] = keeping.told;
    let values = (
        needs_assessments::state.eq(State::Published),
        needs_assessments::published_at.eq(Some(at)),
        needs_assessments::published_by.eq(Some(by)),
        needs_assessments::people.eq(keeping.people),
        needs_assessments::min_cell.eq(Some(keeping.min_cell)),
        needs_assessments::survey_told.eq(Some(told)),
        needs_assessments::previous_told.eq(Some(told_before)),
    );
    change!(tx, id, seen, values)
}
