//! An employer's evidence: one item can prove many criteria.

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
