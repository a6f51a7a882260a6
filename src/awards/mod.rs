//! Awards: granted by a decision, released, in force for a term, revoked.

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
