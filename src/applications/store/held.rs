//! What an employer brings to an application: the levels it holds, read from its awards, and its track.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::applications::find_running;
use crate::applications::rules::Starter;
use crate::employers::{self, Employer};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, SchemeId};
use crate::schema::{award_releases, award_revocations, awards};
use crate::scheme::{Edition, LevelCode};

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

/// What the employer brings to the start of an application under an edition today.
pub(in crate::applications) fn get_starter(
    conn: &mut Conn,
    employer: &Employer,
    edition: &Edition,
    today: NaiveDate,
) -> Result<Starter, AppError> {
    let registered = employers::is_registered(employer);
    let facts = if registered { Some(employers::get_facts(conn, employer.id)?) } else { None };
    let track = facts.as_ref().and_then(|facts| edition.definition.track_of(facts));
    Ok(Starter {
        registered,
        running: find_running(conn, employer.id, edition.scheme)?.is_some(),
        track: track.map(|track| track.code.clone()),
        held: list_held(conn, employer.id, edition.scheme, today)?,
    })
}
