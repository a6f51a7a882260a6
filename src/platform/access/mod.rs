//! Who may do what: one pure function over every act there is and plain facts of how a person stands
//! to the thing. Slices gather the facts; this module knows no slice.

mod act;
mod actor;
mod may;
mod reach;
mod relation;

pub use act::Act;
pub use actor::{Actor, Grant, Role};
pub use may::may;
pub use reach::{Reach, reaches};
pub use relation::Relation;
