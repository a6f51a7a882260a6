//! What is told of the survey of an assessment, and which survey it is compared with.

use diesel::prelude::*;

use super::super::rules::{NeedsAssessment, Waves};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::schema::needs_assessments;
use crate::surveys::{self, Telling, Told};

/// What is told of the survey of an assessment, and of the one it is compared with; of a published one what was told then.
/// Findings, the report and what changed in it all rest on this.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_waves(conn: &mut Conn, of: &NeedsAssessment) -> Result<Waves, AppError> {
    let now = told_as(conn, of.thread.survey, of.thread.told)?;
    if now.is_none() {
        return Ok(Waves::default());
    }
    let baseline = find_baseline(conn, of)?;
    Ok(Waves { now, before: told_as(conn, baseline, of.thread.told_before)? })
}

/// The survey that the one of an assessment is compared with: that of the assessment before, else the one it says itself
/// that it follows.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn find_baseline(
    conn: &mut Conn,
    of: &NeedsAssessment,
) -> Result<Option<SurveyId>, AppError> {
    let Some(survey) = of.thread.survey else { return Ok(None) };
    let asked_before: Option<SurveyId> = match of.thread.previous {
        Some(previous) => {
            needs_assessments::table.find(previous).select(needs_assessments::survey_id).first(conn)?
        }
        None => None,
    };
    match asked_before {
        Some(before) => Ok(Some(before)),
        None => Ok(surveys::get(conn, survey)?.previous),
    }
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
