//! The short surveys around a campaign, as they are now.

use crate::campaigns::rules::{Around, Pulses};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::surveys::{self, State, Survey};

/// These surveys as they are now. One that is not there or was given up is none: it can never have results.
///
/// # Errors
/// The database's fault.
pub fn find_around(conn: &mut Conn, pulses: Pulses) -> Result<Around, AppError> {
    let (before, after) = (find(conn, pulses.before)?, find(conn, pulses.after)?);
    let opened_on = after.as_ref().and_then(|survey| survey.launched_at).map(day_of);
    Ok(Around { before, after, opened_on })
}

fn find(conn: &mut Conn, id: Option<SurveyId>) -> Result<Option<Survey>, AppError> {
    let Some(id) = id else { return Ok(None) };
    match surveys::get(conn, id) {
        Ok(found) => Ok(Some(found).filter(|survey| survey.state != State::Cancelled)),
        Err(AppError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
