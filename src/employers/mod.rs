//! Employers: who takes part, in what line of work, how large, and where.
//!
//! Words: a *sector* is a section (letter) of the Standard Industrial Classification of 2007; a *size band* follows from
//! the headcount.

pub mod sector;
pub mod size;

pub use sector::{Sector, UnknownSector};
pub use size::{SizeBand, UnknownSizeBand};

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
