//! Health advocates: the employees an employer has trained to run campaigns and keep its portfolio.
//!
//! Words: an *advocate* is an employee with a training, who need not have an account; their *cover* is the advocate who
//! takes over when they leave.
//!
//! Invariants:
//! - Whoever is not trained, whose training ran out, or who has left counts for no criterion.
//! - Cover is given by another advocate of the same employer who is still there.
//! - An advocate who is removed is gone: no event names them.

pub mod actions;
mod rules;
mod store;

pub use rules::{Advocate, Details, Leaving, Standing, Training};
pub use store::list_of_employer;

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
