//! What is removed of closed surveys when its time is over.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::tx::Tx;
use crate::schema::{survey_closed_answers, survey_comments, surveys};
use crate::surveys::rules::State;

/// Surveys closed on this day or before whose list of people is still there.
///
/// # Errors
/// The database's fault.
pub fn list_with_old_invitees(conn: &mut Conn, until: NaiveDate) -> Result<Vec<SurveyId>, AppError> {
    Ok(surveys::table
        .filter(surveys::state.eq(State::Closed))
        .filter(surveys::closed_on.le(until))
        .filter(surveys::invitees_removed_on.is_null())
        .select(surveys::id)
        .load(conn)?)
}

/// Surveys closed on this day or before whose answers are still there.
///
/// # Errors
/// The database's fault.
pub fn list_with_old_answers(conn: &mut Conn, until: NaiveDate) -> Result<Vec<SurveyId>, AppError> {
    Ok(surveys::table
        .filter(surveys::state.eq(State::Closed))
        .filter(surveys::closed_on.le(until))
        .filter(surveys::answers_removed_on.is_null())
        .select(surveys::id)
        .load(conn)?)
}

/// Notes that the list of people was removed today.
///
/// # Errors
/// The database's fault.
pub fn set_invitees_removed(tx: &mut Tx<'_>, survey: SurveyId) -> Result<(), AppError> {
    let today = tx.today();
    diesel::update(surveys::table.find(survey))
        .set(surveys::invitees_removed_on.eq(today))
        .execute(tx.conn())?;
    Ok(())
}

/// Removes the answers and comments of a closed survey, and notes the day.
///
/// # Errors
/// The database's fault.
pub fn remove_closed_answers(tx: &mut Tx<'_>, survey: SurveyId) -> Result<(), AppError> {
    let today = tx.today();
    let answers = survey_closed_answers::table.filter(survey_closed_answers::survey_id.eq(survey));
    diesel::delete(answers).execute(tx.conn())?;
    let comments = survey_comments::table.filter(survey_comments::survey_id.eq(survey));
    diesel::delete(comments).execute(tx.conn())?;
    diesel::update(surveys::table.find(survey))
        .set(surveys::answers_removed_on.eq(today))
        .execute(tx.conn())?;
    Ok(())
}
