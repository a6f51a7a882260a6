//! The `needs_profiles` table: who works there.

use diesel::prelude::*;

use super::super::rules::{Dimension, NeedsAssessment, Profile};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::tx::Tx;
use crate::schema::needs_profiles;
use crate::{stored_as_text, surveys};

stored_as_text!(Dimension);

/// What is told of who works there; empty where nothing is.
///
/// # Errors
/// The database's fault.
pub fn get_profile(conn: &mut Conn, id: NeedsAssessmentId) -> Result<Profile, AppError> {
    let rows: Vec<(Dimension, String, i32)> = needs_profiles::table
        .filter(needs_profiles::assessment_id.eq(id))
        .select((needs_profiles::dimension, needs_profiles::code, needs_profiles::people))
        .load(conn)?;
    Ok(rows.into_iter().map(|(dimension, code, people)| ((dimension, code), people)).collect())
}

/// From how many people on totals of an assessment are told: what its survey promised, or what the installation asks for,
/// whichever is more; of a published report what it was then.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn get_min_cell(
    conn: &mut Conn,
    of: &NeedsAssessment,
    fewest: u32,
) -> Result<i32, AppError> {
    if let Some(kept) = of.thread.min_cell {
        return Ok(kept);
    }
    let promised = match of.thread.survey {
        Some(survey) => surveys::get(conn, survey)?.min_cell,
        None => 0,
    };
    i32::try_from(promised.max(fewest)).map_err(AppError::fault)
}

/// What pages tell beside the totals of how many there are: the people in scope, as [`super::get_people`] has them, and those
/// asked in the survey of the assessment.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn list_wholes(conn: &mut Conn, of: &NeedsAssessment) -> Result<Vec<i32>, AppError> {
    let people = super::get_people(conn, of)?;
    let asked = match of.thread.survey {
        Some(survey) => Some(i32::try_from(surveys::get(conn, survey)?.asked).map_err(AppError::fault)?),
        None => None,
    };
    Ok(people.into_iter().chain(asked).collect())
}

/// Puts a profile in place of the one that is there.
pub(in crate::needs) fn set_profile(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    profile: &Profile,
) -> Result<(), AppError> {
    diesel::delete(needs_profiles::table.filter(needs_profiles::assessment_id.eq(id))).execute(tx.conn())?;
    for ((dimension, code), people) in profile {
        diesel::insert_into(needs_profiles::table)
            .values((
                needs_profiles::assessment_id.eq(id),
                needs_profiles::dimension.eq(*dimension),
                needs_profiles::code.eq(code),
                needs_profiles::people.eq(people),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
