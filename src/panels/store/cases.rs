//! The cases of the panels somebody sits on.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::panels::rules::reaches;
use crate::platform::access::Actor;
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{AwardId, EditionId, SubmissionId};
use crate::schema::{
    applications, assessments, award_releases, awards, employers, panel_decisions, submissions,
};
use crate::scheme;

/// A case as a list shows it.
#[derive(Clone, Debug)]
pub struct CaseSummary {
    /// The submission to be decided on.
    pub submission: SubmissionId,
    /// The award, once one is decided.
    pub award: Option<AwardId>,
    /// The application's reference.
    pub reference: String,
    /// The employer.
    pub employer_name: String,
    /// The place of its main site.
    pub place_code: Option<String>,
    /// What the scheme is called.
    pub scheme_name: String,
    /// What people call the level.
    pub level_title: String,
    /// Whether the marks meet the level.
    pub recommended: bool,
    /// Since when it waits: assessed, or decided, in UTC.
    pub since: NaiveDateTime,
}

type Row = (
    (SubmissionId, String, EditionId, String),
    (Option<String>, String, Option<String>),
    (Option<bool>, Option<NaiveDateTime>),
);

/// What of a case a list shows, whatever it is joined with beside.
macro_rules! columns {
    ($since:expr) => {
        (
            (submissions::id, applications::reference, applications::edition_id, applications::level),
            (employers::trading_name, employers::legal_name, employers::place_code),
            (assessments::recommended, $since),
        )
    };
}

/// Submissions that are assessed, each with its application, its employer and its assessment.
macro_rules! assessed {
    () => {
        submissions::table
            .inner_join(applications::table.inner_join(employers::table))
            .inner_join(assessments::table)
    };
}

/// Those of `$cases` that these panels reach and that `$still` holds for.
macro_rules! reached {
    ($cases:expr, $reaches:expr, $still:expr) => {{
        let mut query = $cases.into_boxed::<MultiBackend>();
        for reach in $reaches {
            let here = applications::scheme_id
                .eq(reach.scheme)
                .and(assessments::completed_at.is_not_null())
                .and(assessments::ended_at.is_null())
                .and($still);
            query = match &reach.places {
                None => query.or_filter(here),
                Some(places) => query.or_filter(here.and(employers::place_code.eq_any(places.clone()))),
            };
        }
        query
    }};
}

/// Assessed, and not decided.
macro_rules! waiting {
    ($reaches:expr) => {
        reached!(
            assessed!().left_join(panel_decisions::table),
            $reaches,
            applications::status.eq("assessed").and(panel_decisions::id.nullable().is_null())
        )
    };
}

/// Awarded, and not released.
macro_rules! pending {
    ($reaches:expr) => {
        reached!(
            assessed!()
                .inner_join(panel_decisions::table)
                .inner_join(awards::table.on(awards::decision_id.eq(panel_decisions::id)))
                .left_join(award_releases::table.on(award_releases::award_id.eq(awards::id))),
            $reaches,
            award_releases::award_id.nullable().is_null()
        )
    };
}

/// What waits for the panels this person sits on, longest waiting first; one page, and how many in all.
///
/// # Errors
/// The database's fault.
pub fn list_cases(
    conn: &mut Conn,
    actor: &Actor,
    offset: i64,
    limit: i64,
) -> Result<(Vec<CaseSummary>, i64), AppError> {
    let reaches = reaches(actor.grants());
    if reaches.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let total = waiting!(&reaches).count().get_result(conn)?;
    let rows: Vec<Row> = waiting!(&reaches)
        .order((assessments::completed_at, submissions::id))
        .offset(offset)
        .limit(limit)
        .select(columns!(assessments::completed_at))
        .load(conn)?;
    let rows: Result<_, AppError> = rows.into_iter().map(|row| summary(conn, row, None)).collect();
    Ok((rows?, total))
}

/// What those panels awarded and nobody has released, longest waiting first; one page, and how many in all.
///
/// # Errors
/// The database's fault.
pub fn list_pending(
    conn: &mut Conn,
    actor: &Actor,
    offset: i64,
    limit: i64,
) -> Result<(Vec<CaseSummary>, i64), AppError> {
    let reaches = reaches(actor.grants());
    if reaches.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let total = pending!(&reaches).count().get_result(conn)?;
    let rows: Vec<(AwardId, Row)> = pending!(&reaches)
        .order((panel_decisions::decided_at, submissions::id))
        .offset(offset)
        .limit(limit)
        .select((awards::id, columns!(panel_decisions::decided_at.nullable())))
        .load(conn)?;
    let rows: Result<_, AppError> =
        rows.into_iter().map(|(award, row)| summary(conn, row, Some(award))).collect();
    Ok((rows?, total))
}

fn summary(conn: &mut Conn, row: Row, award: Option<AwardId>) -> Result<CaseSummary, AppError> {
    let ((submission, reference, edition, level), (trading_name, legal_name, place_code), (met, since)) = row;
    // Editions are kept in memory once read, so this is no query for each row.
    let edition = scheme::get_edition(conn, edition)?;
    let code = level.parse().map_err(AppError::fault)?;
    Ok(CaseSummary {
        submission,
        award,
        reference,
        employer_name: trading_name.unwrap_or(legal_name),
        place_code,
        scheme_name: edition.definition.scheme.name.clone(),
        level_title: edition.definition.level(&code).map_or(level, |level| level.title.clone()),
        recommended: met.unwrap_or_default(),
        since: since.unwrap_or_default(),
    })
}
