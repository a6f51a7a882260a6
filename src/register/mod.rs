//! The public register: who holds what, and what was checked.
//!
//! What is public is decided in one place, the view `register_entries` (released, not revoked, not superseded); every
//! query adds the day it asks about, so that an award shows from its first day to its last.

mod store;

pub use store::find_any;

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
