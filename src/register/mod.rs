//! The public register: who holds what, and what was checked.
//!
//! What is public is decided in one place, the view `register_entries` (released, not revoked, not superseded); every
//! query adds the day it asks about, so that an award shows from its first day to its last.

mod data;
mod entry;
mod forms;
pub mod rules;
mod search;
mod store;

pub use rules::Holding;
pub use store::{count_by_level, find_any};

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/register" => search::show,
        GET "/register.csv" => data::csv,
        GET "/register.json" => data::json,
        GET "/register/{number}" => entry::show,
    ]
}
