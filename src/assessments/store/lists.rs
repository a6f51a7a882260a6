//! Lists of assessments.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::assessments::rules::Stage;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, AssessmentId, EditionId, PersonId};
use crate::schema::{applications, assessments, employers, people, submissions};
use crate::scheme;

/// The most cases of one assessor that a list of work in hand shows.
const IN_HAND: i64 = 100;

/// An assessment as a list shows it.
#[derive(Clone, Debug)]
pub struct AssessmentSummary {
    /// Its key.
    pub id: AssessmentId,
    /// The application.
    pub application: ApplicationId,
    /// The application's reference.
    pub reference: String,
    /// The employer.
    pub employer_name: String,
    /// The place of its main site.
    pub place_code: Option<String>,
    /// What people call the level.
    pub level_title: String,
    /// How far it has come.
    pub stage: Stage,
    /// When it was given to the assessor, in UTC.
    pub allocated_at: NaiveDateTime,
    /// When it was completed, in UTC.
    pub completed_at: Option<NaiveDateTime>,
}

type Row = (
    (AssessmentId, ApplicationId, String, EditionId, String),
    (Option<String>, String, Option<String>),
    (NaiveDateTime, Option<NaiveDateTime>, Option<NaiveDateTime>),
);

fn summary(conn: &mut Conn, row: Row) -> Result<AssessmentSummary, AppError> {
    let (
        (id, application, reference, edition, level),
        (trading_name, legal_name, place_code),
        (allocated_at, declared_at, completed_at),
    ) = row;
    // Editions are kept in memory once read, so this is no query for each row.
    let edition = scheme::get_edition(conn, edition)?;
    let code = level.parse().map_err(AppError::fault)?;
    let stage = match (declared_at, completed_at) {
        (_, Some(_)) => Stage::Completed,
        (Some(_), None) => Stage::Marking,
        (None, None) => Stage::Declaring,
    };
    Ok(AssessmentSummary {
        id,
        application,
        reference,
        employer_name: trading_name.unwrap_or(legal_name),
        place_code,
        level_title: edition.definition.level(&code).map_or(level, |level| level.title.clone()),
        stage,
        allocated_at,
        completed_at,
    })
}

macro_rules! of_assessor {
    ($person:expr) => {
        assessments::table
            .inner_join(submissions::table.inner_join(applications::table.inner_join(employers::table)))
            .filter(assessments::assessor_id.eq($person))
            .filter(assessments::ended_at.is_null())
    };
}

macro_rules! columns {
    () => {
        (
            (
                assessments::id,
                applications::id,
                applications::reference,
                applications::edition_id,
                applications::level,
            ),
            (employers::trading_name, employers::legal_name, employers::place_code),
            (assessments::allocated_at, assessments::declared_at, assessments::completed_at),
        )
    };
}

/// What an assessor has in hand: to declare or to mark, longest waiting first.
///
/// # Errors
/// The database's fault.
pub fn list_of_assessor(conn: &mut Conn, person: PersonId) -> Result<Vec<AssessmentSummary>, AppError> {
    let rows: Vec<Row> = of_assessor!(person)
        .filter(assessments::completed_at.is_null())
        .order((assessments::allocated_at, assessments::id))
        .limit(IN_HAND)
        .select(columns!())
        .load(conn)?;
    rows.into_iter().map(|row| summary(conn, row)).collect()
}

/// What an assessor has completed, newest first; one page of it, and how many there are in all.
///
/// # Errors
/// The database's fault.
pub fn list_completed_of_assessor(
    conn: &mut Conn,
    person: PersonId,
    offset: i64,
    limit: i64,
) -> Result<(Vec<AssessmentSummary>, i64), AppError> {
    let total =
        of_assessor!(person).filter(assessments::completed_at.is_not_null()).count().get_result(conn)?;
    let rows: Vec<Row> = of_assessor!(person)
        .filter(assessments::completed_at.is_not_null())
        .order((assessments::completed_at.desc(), assessments::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(columns!())
        .load(conn)?;
    let rows: Result<_, AppError> = rows.into_iter().map(|row| summary(conn, row)).collect();
    Ok((rows?, total))
}

/// Who has each of these applications now.
///
/// # Errors
/// The database's fault.
pub fn list_assessor_names(
    conn: &mut Conn,
    of: &[ApplicationId],
) -> Result<BTreeMap<ApplicationId, String>, AppError> {
    let rows: Vec<(ApplicationId, String)> = assessments::table
        .inner_join(submissions::table)
        .inner_join(people::table.on(people::id.eq(assessments::assessor_id)))
        .filter(submissions::application_id.eq_any(of))
        .filter(assessments::ended_at.is_null())
        .order((submissions::round, assessments::id))
        .select((submissions::application_id, people::name))
        .load(conn)?;
    // Rounds come in order, so the last one of each application stays.
    Ok(rows.into_iter().collect())
}

/// How many cases each of these people has in hand; nobody is listed with none.
///
/// # Errors
/// The database's fault.
pub fn list_running_counts(conn: &mut Conn, of: &[PersonId]) -> Result<BTreeMap<PersonId, i64>, AppError> {
    let rows: Vec<(PersonId, i64)> = assessments::table
        .filter(assessments::assessor_id.eq_any(of))
        .filter(assessments::ended_at.is_null())
        .filter(assessments::completed_at.is_null())
        .group_by(assessments::assessor_id)
        .select((assessments::assessor_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
