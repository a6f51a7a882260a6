//! The levels an employer holds, read from its awards.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SchemeId};
use crate::schema::{award_releases, award_revocations, awards};
use crate::scheme::LevelCode;

/// The levels of a scheme an employer holds on a day: of awards that were released, run that day and were
/// not revoked.
///
/// # Errors
/// The database's fault.
pub fn list_held(
    conn: &mut Conn,
    employer: EmployerId,
    scheme: SchemeId,
    as_of: NaiveDate,
) -> Result<BTreeSet<LevelCode>, AppError> {
    let levels: Vec<String> = awards::table
        .inner_join(award_releases::table)
        .left_join(award_revocations::table)
        .filter(awards::employer_id.eq(employer))
        .filter(awards::scheme_id.eq(scheme))
        .filter(award_revocations::award_id.nullable().is_null())
        .filter(award_releases::starts_on.le(as_of))
        .filter(award_releases::ends_on.is_null().or(award_releases::ends_on.assume_not_null().ge(as_of)))
        .select(awards::level)
        .load(conn)?;
    levels.iter().map(|level| level.parse().map_err(AppError::fault)).collect()
}
