//! Awards: granted by a decision, released, in force for a term, revoked.
//!
//! Words: an award is *pending* until it is *released*; a higher one *supersedes* a lower one of the same scheme; a
//! *revocation* takes it back.
//!
//! Invariants:
//! - A decision has one award at most, and an award never exists without its decision.
//! - The words of a certificate are those of the day it was granted.
//! - Nobody outside the scheme sees an award before it is released; a revocation shows at once.

pub mod actions;
mod certificate;
mod forms;
mod letters;
mod list;
mod release;
mod revocation;
pub mod rules;
mod show;
mod store;

use crate::platform::web::Route;
pub use rules::{Award, State};
pub use store::{count_pending, get, list_of_employer};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/awards" => list::show,
        GET "/awards/{id}" => show::show,
        GET "/awards/{id}/certificate" => certificate::show,
        GET "/awards/{id}/release" => release::show,
        POST "/awards/{id}/release" => release::save,
        GET "/awards/{id}/revocation" => revocation::show,
        POST "/awards/{id}/revocation" => revocation::save,
    ]
}
