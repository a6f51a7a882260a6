//! Assessments: the scheme's judging of a submission by an assessor.

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
