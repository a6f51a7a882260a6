//! Notices: what people are told between two visits, and how it reaches them.
//!
//! Words: a *notice* is one line for one person with the page it leads to; the *digest* is the letter that carries a
//! day's notices; a *duty notice* is one nobody can switch off.
//!
//! Invariants:
//! - Nobody is told of what they did themselves.
//! - A notice keeps a kind and parameters, never its text; the page it leads to decides again who may read it.

pub mod actions;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use rules::{Notice, NoticeKind};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
