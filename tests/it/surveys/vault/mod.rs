//! How answers are kept: taken once, sealed, opened at the close, linked to nobody.

mod answering;
mod attacker;
mod backup;
mod closing;
mod killing;
pub mod scene;
mod seen;
mod unlinkability;
mod upkeep;
