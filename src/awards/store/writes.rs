//! Granting, releasing and revoking, as rows.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

use crate::awards::rules::{Award, NAMED_SITES, Standing, WHOLE_EMPLOYER};
use crate::platform::db::{Conn, search_key};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, AwardId, DecisionId, EditionId, EmployerId, SchemeId};
use crate::platform::tx::Tx;
use crate::schema::{award_releases, award_revocations, awards};

/// An award about to be granted.
#[derive(Clone, Debug)]
pub struct NewAward<'a> {
    /// Its number.
    pub number: &'a str,
    /// The decision it comes from.
    pub decision: DecisionId,
    /// The application.
    pub application: ApplicationId,
    /// Whose it is.
    pub employer: EmployerId,
    /// The scheme.
    pub scheme: SchemeId,
    /// The edition it was judged under.
    pub edition: EditionId,
    /// The level's code.
    pub level: &'a str,
    /// What people call the level.
    pub level_title: &'a str,
    /// The level's place on the ladder.
    pub level_rank: i32,
    /// How long it runs once released, in months.
    pub term_months: Option<i32>,
    /// The name on the certificate.
    pub name: &'a str,
    /// The place of the employer's main site.
    pub place_code: &'a str,
    /// The letter of its sector.
    pub sector: &'a str,
    /// Its band of headcount.
    pub size_band: &'a str,
    /// The names of the sites it covers; none for the whole employer.
    pub sites: &'a [String],
    /// What was checked.
    pub assurance: &'a str,
    /// When it was checked.
    pub checked_on: NaiveDate,
}

/// Grants an award, not yet released.
///
/// # Errors
/// [`AppError::Stale`] when the decision has its award already.
pub fn add(tx: &mut Tx<'_>, new: &NewAward<'_>) -> Result<AwardId, AppError> {
    let id: AwardId = tx.new_id();
    let (now, today) = (tx.now(), tx.today());
    let key = search_key(new.name);
    let sites = (!new.sites.is_empty()).then(|| json!(new.sites).to_string());
    diesel::insert_into(awards::table)
        .values((
            (
                awards::id.eq(id),
                awards::decision_id.eq(new.decision),
                awards::number.eq(new.number),
                awards::employer_id.eq(new.employer),
                awards::scheme_id.eq(new.scheme),
                awards::edition_id.eq(new.edition),
                awards::application_id.eq(new.application),
            ),
            (
                awards::level.eq(new.level),
                awards::level_title.eq(new.level_title),
                awards::level_rank.eq(new.level_rank),
                awards::term_months.eq(new.term_months),
            ),
            (
                awards::name.eq(new.name),
                awards::search_key.eq(&key),
                awards::sort_key.eq(&key),
                awards::place_code.eq(new.place_code),
                awards::sector.eq(new.sector),
                awards::size_band.eq(new.size_band),
                awards::scope.eq(if new.sites.is_empty() { WHOLE_EMPLOYER } else { NAMED_SITES }),
                awards::scope_sites.eq(sites),
                awards::assurance.eq(new.assurance),
            ),
            (awards::checked_on.eq(new.checked_on), awards::decided_on.eq(today), awards::granted_at.eq(now)),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Makes an award public for a term.
///
/// # Errors
/// [`AppError::Stale`] when it is already.
pub fn add_release(
    tx: &mut Tx<'_>,
    id: AwardId,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
) -> Result<(), AppError> {
    let (now, by) = (tx.now(), tx.person()?);
    diesel::insert_into(award_releases::table)
        .values((
            award_releases::award_id.eq(id),
            award_releases::released_at.eq(now),
            award_releases::released_by.eq(by),
            award_releases::starts_on.eq(starts_on),
            award_releases::ends_on.eq(ends_on),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes an award back.
///
/// # Errors
/// [`AppError::Stale`] when it was taken back already.
pub fn add_revocation(tx: &mut Tx<'_>, id: AwardId, reason: &str) -> Result<(), AppError> {
    let (now, by) = (tx.now(), tx.person()?);
    diesel::insert_into(award_revocations::table)
        .values((
            award_revocations::award_id.eq(id),
            award_revocations::revoked_at.eq(now),
            award_revocations::revoked_by.eq(by),
            award_revocations::reason.eq(reason),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The other awards of the employer in the scheme, as far as `award` may take their place.
///
/// # Errors
/// The database's fault.
pub fn list_standing(conn: &mut Conn, award: &Award) -> Result<Vec<Standing>, AppError> {
    type Row = (AwardId, i32, Option<AwardId>, (Option<AwardId>, Option<AwardId>));
    let rows: Vec<Row> = awards::table
        .left_join(award_releases::table)
        .left_join(award_revocations::table)
        .filter(awards::employer_id.eq(award.employer))
        .filter(awards::scheme_id.eq(award.scheme))
        .filter(awards::id.ne(award.id))
        .order((awards::granted_at, awards::id))
        .select((
            awards::id,
            awards::level_rank,
            awards::superseded_by,
            (award_releases::award_id.nullable(), award_revocations::award_id.nullable()),
        ))
        .load(conn)?;
    let standing = |(id, level_rank, superseded_by, (released, revoked)): Row| {
        let stands = released.is_some() && revoked.is_none() && superseded_by.is_none();
        Standing { id, level_rank, stands }
    };
    Ok(rows.into_iter().map(standing).collect())
}

/// Notes that `by` took the place of these awards.
///
/// # Errors
/// The database's fault.
pub fn set_superseded(tx: &mut Tx<'_>, of: &[AwardId], by: AwardId) -> Result<(), AppError> {
    let those = awards::table.filter(awards::id.eq_any(of.to_vec()));
    diesel::update(those).set(awards::superseded_by.eq(by)).execute(tx.conn())?;
    Ok(())
}

/// What `award` took the place of gets `by` in its place: nothing, where it comes back.
///
/// # Errors
/// The database's fault.
pub fn set_followed_by(tx: &mut Tx<'_>, award: AwardId, by: Option<AwardId>) -> Result<(), AppError> {
    let those = awards::table.filter(awards::superseded_by.eq(award));
    diesel::update(those).set(awards::superseded_by.eq(by)).execute(tx.conn())?;
    Ok(())
}
