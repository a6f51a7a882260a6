//! The `submissions` table.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::applications::get;
use super::sites::list_covered;
use crate::applications::rules::{
    Application, CoveredSite, FACTS_VERSION, NewSubmission, Submission, site_names,
};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EditionId, SubmissionId};
use crate::platform::tx::Tx;
use crate::schema::submissions;
use crate::scheme::{Facts, TrackCode};

type Row = (
    (SubmissionId, ApplicationId, i32),
    (String, String),
    (String, i32),
    (Option<EditionId>, Option<String>, Option<String>),
    NaiveDateTime,
);

/// The columns of [`Row`].
macro_rules! columns {
    () => {
        (
            (submissions::id, submissions::application_id, submissions::round),
            (submissions::signatory_name, submissions::signatory_role),
            (submissions::facts, submissions::facts_version),
            (submissions::edition_id, submissions::track, submissions::scope_sites),
            submissions::submitted_at,
        )
    };
}

/// One submission.
///
/// # Errors
/// [`AppError::NotFound`] when there is none.
pub fn get_submission(conn: &mut Conn, id: SubmissionId) -> Result<Submission, AppError> {
    let row: Row = submissions::table.find(id).select(columns!()).first(conn)?;
    submission(row)
}

/// An application's submission of the latest round, if it was ever submitted.
///
/// # Errors
/// The database's fault.
pub fn latest_submission(
    conn: &mut Conn,
    application: ApplicationId,
) -> Result<Option<Submission>, AppError> {
    let row: Option<Row> = submissions::table
        .filter(submissions::application_id.eq(application))
        .order(submissions::round.desc())
        .select(columns!())
        .first(conn)
        .optional()?;
    row.map(submission).transpose()
}

fn submission(row: Row) -> Result<Submission, AppError> {
    let (
        (id, application, round),
        (signatory_name, signatory_role),
        (facts, facts_version),
        (edition, track, sites),
        at,
    ) = row;
    if facts_version != FACTS_VERSION {
        return Err(AppError::fault(format!("facts of the submission {id} have version {facts_version}")));
    }
    let facts = serde_json::from_str(&facts).map_err(AppError::fault)?;
    let track = track.map(|code| code.parse().map_err(AppError::fault)).transpose()?;
    let sites = sites.as_deref().map(serde_json::from_str).transpose().map_err(AppError::fault)?;
    let submitted_at = at;
    Ok(Submission {
        id,
        application,
        round,
        signatory_name,
        signatory_role,
        facts,
        edition,
        track,
        sites,
        submitted_at,
    })
}

/// The application of a submission as it was handed in: under the edition and on the track of that day, whatever it
/// moved to since.
///
/// # Errors
/// The database's fault.
pub fn get_as_submitted(conn: &mut Conn, submission: &Submission) -> Result<Application, AppError> {
    let application = get(conn, submission.application)?;
    Ok(match submission.edition {
        Some(edition) => Application { edition, track: submission.track.clone(), ..application },
        None => application,
    })
}

/// The names of the sites a submission covers as it was handed in, whatever its application covers since; none for the
/// whole employer.
///
/// # Errors
/// The database's fault.
pub fn list_submitted_sites(conn: &mut Conn, submission: &Submission) -> Result<Vec<String>, AppError> {
    match &submission.sites {
        Some(sites) => Ok(sites.clone()),
        None => Ok(site_names(&list_covered(conn, submission.application)?)),
    }
}

/// Adds a submission with the facts and the sites as they are now.
pub(in crate::applications) fn add_submission(
    tx: &mut Tx<'_>,
    application: &Application,
    round: i32,
    new: &NewSubmission,
    facts: &Facts,
    covered: &[CoveredSite],
) -> Result<SubmissionId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let facts = serde_json::to_string(facts).map_err(AppError::fault)?;
    let sites = serde_json::to_string(&site_names(covered)).map_err(AppError::fault)?;
    diesel::insert_into(submissions::table)
        .values((
            submissions::id.eq(id),
            submissions::application_id.eq(application.id),
            submissions::round.eq(round),
            submissions::signatory_name.eq(&new.signatory_name),
            submissions::signatory_role.eq(&new.signatory_role),
            submissions::facts.eq(facts),
            submissions::facts_version.eq(FACTS_VERSION),
            submissions::submitted_at.eq(now),
            submissions::submitted_by.eq(person),
            submissions::edition_id.eq(application.edition),
            submissions::track.eq(application.track.as_ref().map(TrackCode::as_str)),
            submissions::scope_sites.eq(sites),
        ))
        .execute(tx.conn())?;
    Ok(id)
}
