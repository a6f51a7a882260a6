//! People, their accounts and sessions, their roles and invitations.

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
