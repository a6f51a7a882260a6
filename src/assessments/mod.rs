//! Assessments: the scheme's judging of a submission by an assessor.
//!
//! Words: a submission is *allocated* to an assessor, who *declares* whether there is a conflict; the *file* is what the
//! employer answered and attached; a *finding* is a *mark* (0 to 3) or an accepted "not applicable", with its rationale.
//!
//! Invariants:
//! - The file does not open before the assessor declared that there is no conflict.
//! - Who advised the employer, works there or declared a conflict is never given its application.
//! - A submission has one running assessment at most; a completed one changes no more.
//! - A finding saved over another that its author had not seen changes nothing and loses nothing.

pub mod actions;
mod allocation;
mod completion;
mod criteria;
mod declaration;
mod file;
mod forms;
mod letters;
mod queue;
pub mod rules;
mod store;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, PersonId, SubmissionId};
use crate::platform::web::Route;
use crate::scheme::{CriterionCode, Inputs, LevelVerdict};
pub use rules::{Finding, shown_answer, shown_finding, shown_report};
pub use store::{AssessmentSummary, has_marked, list_of_assessor};

/// A completed assessment, as a panel reads it.
#[derive(Clone, Debug)]
pub struct CompletedAssessment {
    /// Who marked.
    pub assessor: PersonId,
    /// When it was completed, in UTC.
    pub completed_at: NaiveDateTime,
    /// Whether the marks met the level when it was completed.
    pub recommended: bool,
    /// What the assessor says of the submission as a whole.
    pub summary: String,
    /// The findings, by criterion.
    pub marks: BTreeMap<CriterionCode, Finding>,
    /// What the marks come to, with the gaps.
    pub verdict: LevelVerdict,
    /// What the engine went by.
    pub inputs: Inputs,
    /// The same by the employer's own word; `None` once the employer may change its answers again.
    pub claimed: Option<Inputs>,
}

/// The completed assessment of a submission; `None` while there is none.
///
/// # Errors
/// The database's fault.
pub fn get_completed(
    conn: &mut Conn,
    submission: SubmissionId,
) -> Result<Option<CompletedAssessment>, AppError> {
    let Some(found) = store::find_completed(conn, submission)? else { return Ok(None) };
    let Some(completed_at) = found.completed_at else { return Ok(None) };
    let case = store::get_case(conn, found.id)?;
    let file = store::get_file(conn, &case, crate::platform::clock::day_of(completed_at))?;
    Ok(Some(CompletedAssessment {
        assessor: found.assessor,
        completed_at,
        recommended: found.recommended.unwrap_or_default(),
        summary: found.summary,
        verdict: file.verdict(&case)?,
        inputs: file.inputs(&case),
        claimed: case.current.then(|| file.claimed_inputs(&case)),
        marks: file.findings(),
    }))
}

/// Everyone who is or was the employer's adviser, or wrote on the application as such.
///
/// # Errors
/// The database's fault.
pub fn list_advisers(
    conn: &mut Conn,
    employer: EmployerId,
    application: ApplicationId,
) -> Result<BTreeSet<PersonId>, AppError> {
    store::list_advisers(conn, employer, application)
}

/// Everyone who marked a criterion of the application, in any round.
///
/// # Errors
/// The database's fault.
pub fn list_markers(conn: &mut Conn, application: ApplicationId) -> Result<BTreeSet<PersonId>, AppError> {
    store::list_markers(conn, application)
}

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/assessments" => queue::show,
        GET "/applications/{id}/allocation" => allocation::show,
        POST "/applications/{id}/allocation" => allocation::save,
        GET "/assessments/{id}" => file::show,
        POST "/assessments/{id}/declaration" => declaration::save,
        GET "/assessments/{id}/criteria/{code}" => criteria::show,
        POST "/assessments/{id}/criteria/{code}" => criteria::save,
        GET "/assessments/{id}/completion" => completion::show,
        POST "/assessments/{id}/completion" => completion::save,
    ]
}
