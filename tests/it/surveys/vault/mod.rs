//! How answers are kept: taken once, sealed, opened at the close, linked to nobody.

mod answering;
mod attacker;
mod backup;
mod bytes;
mod closing;
mod hoard;
mod killing;
pub mod scene;
mod seen;
mod sources;
mod unlinkability;
mod upkeep;
mod watched;
