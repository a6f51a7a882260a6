//! What people do with evidence.

mod clearing;
mod holding;
mod items;
mod scanning;
mod versions;

pub use clearing::clear_suspicions;
pub use holding::hold;
pub use items::{add, keep, remove};
pub use scanning::{SCANNING, scan_waiting};
pub use versions::{add_version, keep_version};
