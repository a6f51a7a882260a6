//! The home page of each role, and the public pages of the site. Reads only.

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
