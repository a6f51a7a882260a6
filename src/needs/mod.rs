//! Health needs assessments an employer held: when, how, and how many took part.
//!
//! Words: a *needs assessment* (HNA) asks an employer's people what they need to stay well; its *method* is how they were
//! asked.
//!
//! Invariants:
//! - One that is recorded was held: its day is not in the future.
//! - What is removed leaves the campaigns that follow from it standing, without it.

pub mod actions;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use rules::{Method, NeedsAssessment, NewNeedsAssessment};
pub use store::{get, list_of_employer};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
