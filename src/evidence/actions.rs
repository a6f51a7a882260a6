//! What people do with evidence.

mod clearing;
mod expiries;
mod holding;
mod items;
mod redaction;
mod sayings;
mod scanning;
mod sweep;
mod versions;

pub use clearing::clear_suspicions;
pub use expiries::{EXPIRIES, tell_of_expiries};
pub use holding::hold;
pub use items::{add, keep, remove};
pub use redaction::{drop_bytes, redact};
pub use sayings::{confirm_current, consent};
pub use scanning::{SCANNING, scan_each, scan_waiting};
pub use sweep::{SWEEPS, sweep};
pub use versions::{add_version, keep_renewal, keep_version};
