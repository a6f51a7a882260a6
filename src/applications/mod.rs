//! Applications: an employer's bid for a level, its answers, its handing-in.

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
