//! The table `assessments`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::assessments::rules::{Assessment, Declaration};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{AssessmentId, PersonId, SubmissionId};
use crate::platform::tx::Tx;
use crate::schema::assessments;

type Row = (
    (AssessmentId, SubmissionId, PersonId, NaiveDateTime),
    (Option<NaiveDateTime>, Option<String>, String, Option<bool>),
    (Option<NaiveDateTime>, Option<NaiveDateTime>, i32),
);
type Columns = (
    (assessments::id, assessments::submission_id, assessments::assessor_id, assessments::allocated_at),
    (assessments::declared_at, assessments::conflict, assessments::summary, assessments::recommended),
    (assessments::completed_at, assessments::ended_at, assessments::version),
);
const COLUMNS: Columns = (
    (assessments::id, assessments::submission_id, assessments::assessor_id, assessments::allocated_at),
    (assessments::declared_at, assessments::conflict, assessments::summary, assessments::recommended),
    (assessments::completed_at, assessments::ended_at, assessments::version),
);

fn assessment(row: Row) -> Assessment {
    let (
        (id, submission, assessor, allocated_at),
        (declared_at, conflict, summary, recommended),
        (completed_at, ended_at, version),
    ) = row;
    Assessment {
        id,
        submission,
        assessor,
        allocated_at,
        declared_at,
        conflict,
        summary,
        recommended,
        completed_at,
        ended_at,
        version,
    }
}

/// The assessment with this key.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get(conn: &mut Conn, id: AssessmentId) -> Result<Assessment, AppError> {
    Ok(assessment(assessments::table.find(id).select(COLUMNS).first(conn)?))
}

/// The assessment of a submission that was not taken from its assessor; there is at most one.
///
/// # Errors
/// The database's fault.
pub fn find_running(conn: &mut Conn, submission: SubmissionId) -> Result<Option<Assessment>, AppError> {
    let running = assessments::table
        .filter(assessments::submission_id.eq(submission))
        .filter(assessments::ended_at.is_null());
    Ok(running.select(COLUMNS).first(conn).optional()?.map(assessment))
}

/// The completed assessment of a submission.
///
/// # Errors
/// The database's fault.
pub fn find_completed(conn: &mut Conn, submission: SubmissionId) -> Result<Option<Assessment>, AppError> {
    Ok(find_running(conn, submission)?.filter(|found| found.completed_at.is_some()))
}

/// Gives a submission to an assessor.
///
/// # Errors
/// [`AppError::Stale`] when somebody has it already.
pub fn add(tx: &mut Tx<'_>, submission: SubmissionId, assessor: PersonId) -> Result<AssessmentId, AppError> {
    let id: AssessmentId = tx.new_id();
    let (now, by) = (tx.now(), tx.person()?);
    diesel::insert_into(assessments::table)
        .values((
            assessments::id.eq(id),
            assessments::submission_id.eq(submission),
            assessments::assessor_id.eq(assessor),
            assessments::allocated_at.eq(now),
            assessments::allocated_by.eq(by),
            assessments::summary.eq(""),
            assessments::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Takes an assessment from its assessor.
///
/// # Errors
/// [`AppError::Stale`] when it changed in the meantime.
pub fn set_ended(tx: &mut Tx<'_>, of: &Assessment) -> Result<(), AppError> {
    let now = tx.now();
    let row = assessments::table.find(of.id).filter(assessments::version.eq(of.version));
    let ended = (assessments::ended_at.eq(now), assessments::version.eq(of.version + 1));
    one(diesel::update(row).set(ended).execute(tx.conn())?)
}

/// Keeps what the assessor declared; a conflict ends the assessment.
///
/// # Errors
/// [`AppError::Stale`] when it changed in the meantime.
pub fn set_declared(tx: &mut Tx<'_>, of: &Assessment, declared: &Declaration) -> Result<(), AppError> {
    let now = tx.now();
    let (conflict, ended_at) = match declared {
        Declaration::Clear => (None, None),
        Declaration::Conflict(what) => (Some(what.as_str()), Some(now)),
    };
    let row = assessments::table.find(of.id).filter(assessments::version.eq(of.version));
    let declaration = (
        assessments::declared_at.eq(now),
        assessments::conflict.eq(conflict),
        assessments::ended_at.eq(ended_at),
        assessments::version.eq(of.version + 1),
    );
    one(diesel::update(row).set(declaration).execute(tx.conn())?)
}

/// Closes an assessment with its summary.
///
/// # Errors
/// [`AppError::Stale`] when it changed in the meantime.
pub fn set_completed(
    tx: &mut Tx<'_>,
    of: &Assessment,
    summary: &str,
    recommended: bool,
) -> Result<(), AppError> {
    let now = tx.now();
    let row = assessments::table.find(of.id).filter(assessments::version.eq(of.version));
    let completion = (
        assessments::summary.eq(summary),
        assessments::recommended.eq(recommended),
        assessments::completed_at.eq(now),
        assessments::version.eq(of.version + 1),
    );
    one(diesel::update(row).set(completion).execute(tx.conn())?)
}

/// One row was changed, or somebody was quicker.
fn one(changed: usize) -> Result<(), AppError> {
    if changed == 1 { Ok(()) } else { Err(AppError::Stale) }
}
