//! What people do with evidence.

mod holding;
mod items;
mod versions;

pub use holding::hold;
pub use items::{add, keep, remove};
pub use versions::{add_version, keep_version};
