//! One award, with its release and its revocation.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::awards::rules::{Award, Release, Revocation};
use crate::platform::access::Reach;
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{
    ApplicationId, AwardId, DecisionId, EditionId, EmployerId, PersonId, SchemeId, SubmissionId,
};
use crate::schema::{award_releases, award_revocations, awards, employers, panel_decisions};

#[derive(Queryable, Selectable)]
#[diesel(table_name = awards, check_for_backend(MultiBackend))]
struct Row {
    id: AwardId,
    number: String,
    decision_id: DecisionId,
    application_id: ApplicationId,
    employer_id: EmployerId,
    scheme_id: SchemeId,
    edition_id: EditionId,
    level: String,
    level_title: String,
    level_rank: i32,
    term_months: Option<i32>,
    name: String,
    place_code: String,
    sector: String,
    size_band: String,
    scope_sites: Option<String>,
    assurance: String,
    checked_on: NaiveDate,
    decided_on: NaiveDate,
    superseded_by: Option<AwardId>,
}

type Released = Option<(NaiveDateTime, PersonId, NaiveDate, Option<NaiveDate>)>;
type Revoked = Option<(NaiveDateTime, PersonId, String)>;
type Whole = (Row, SubmissionId, Released, Revoked);

/// The most awards shown of one employer: decades of them.
const MOST_OF_EMPLOYER: i64 = 50;

/// Selects awards with the submission each was decided on, its release and its revocation.
macro_rules! whole {
    () => {
        awards::table
            .inner_join(panel_decisions::table.on(panel_decisions::id.eq(awards::decision_id)))
            .left_join(award_releases::table)
            .left_join(award_revocations::table)
            .select((
                Row::as_select(),
                panel_decisions::submission_id,
                (
                    award_releases::released_at,
                    award_releases::released_by,
                    award_releases::starts_on,
                    award_releases::ends_on,
                )
                    .nullable(),
                (award_revocations::revoked_at, award_revocations::revoked_by, award_revocations::reason)
                    .nullable(),
            ))
    };
}

/// The award with this key.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: AwardId) -> Result<Award, AppError> {
    let row: Whole = whole!().filter(awards::id.eq(id)).first(conn)?;
    Ok(award(row))
}

/// What an employer was awarded and knows of, newest first.
///
/// # Errors
/// The database's fault.
pub fn list_of_employer(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Award>, AppError> {
    let rows: Vec<Whole> = whole!()
        .filter(awards::employer_id.eq(employer))
        .filter(award_releases::released_at.nullable().is_not_null())
        .order((awards::granted_at.desc(), awards::id.desc()))
        .limit(MOST_OF_EMPLOYER)
        .load(conn)?;
    Ok(rows.into_iter().map(award).collect())
}

/// How many awards of a scheme are decided and not released, within the places of a role.
///
/// # Errors
/// The database's fault.
pub fn count_pending(conn: &mut Conn, reach: &Reach) -> Result<i64, AppError> {
    let mut pending = awards::table
        .inner_join(employers::table)
        .left_join(award_releases::table)
        .left_join(award_revocations::table)
        .filter(awards::scheme_id.eq(reach.scheme))
        .filter(award_releases::award_id.nullable().is_null())
        .filter(award_revocations::award_id.nullable().is_null())
        .into_boxed::<MultiBackend>();
    if let Some(places) = &reach.places {
        // Where the employer is now, as for its application; the award keeps the place it was granted in.
        pending = pending.filter(employers::place_code.eq_any(places));
    }
    Ok(pending.count().get_result(conn)?)
}

fn award((row, submission, released, revoked): Whole) -> Award {
    Award {
        id: row.id,
        number: row.number,
        decision: row.decision_id,
        submission,
        application: row.application_id,
        employer: row.employer_id,
        scheme: row.scheme_id,
        edition: row.edition_id,
        level: row.level,
        level_title: row.level_title,
        level_rank: row.level_rank,
        term_months: row.term_months,
        name: row.name,
        place_code: row.place_code,
        sector: row.sector,
        size_band: row.size_band,
        sites: row.scope_sites.as_deref().map(site_names).unwrap_or_default(),
        assurance: row.assurance,
        checked_on: row.checked_on,
        decided_on: row.decided_on,
        superseded_by: row.superseded_by,
        release: released.map(|(released_at, released_by, starts_on, ends_on)| Release {
            released_at,
            released_by,
            starts_on,
            ends_on,
        }),
        revocation: revoked.map(|(revoked_at, revoked_by, reason)| Revocation {
            revoked_at,
            revoked_by,
            reason,
        }),
    }
}

/// The names a JSON list holds; the column is written by [`super::add`] alone.
fn site_names(list: &str) -> Vec<String> {
    serde_json::from_str(list).unwrap_or_default()
}
