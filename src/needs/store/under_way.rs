//! The assessments that are under way at several employers.

use super::super::rules::{Facts, NeedsAssessment, is_ready};
use super::progress::list_facts;
use super::{is_drawn, list_open};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;

/// An assessment that is under way, with what is there of it.
pub struct UnderWay {
    /// The assessment.
    pub assessment: NeedsAssessment,
    /// What is there of it.
    pub facts: Facts,
}

/// What is under way at these employers, what began first first. The number of queries is fixed, with a few more for each
/// that waits for nothing but its publication: only there it matters whether findings have to be drawn again.
///
/// # Errors
/// The database's fault.
pub fn list_under_way(conn: &mut Conn, employers: &[EmployerId]) -> Result<Vec<UnderWay>, AppError> {
    let open = list_open(conn, employers)?;
    let facts = list_facts(conn, &open)?;
    let mut found = Vec::new();
    for (assessment, mut facts) in open.into_iter().zip(facts) {
        if is_ready(&facts) {
            facts.is_drawn = is_drawn(conn, &assessment)?;
        }
        found.push(UnderWay { assessment, facts });
    }
    Ok(found)
}
