//! Halemark runs a workplace-wellbeing award for a place. `ARCHITECTURE.md` is the map.

pub mod employers;
pub mod places;
pub mod platform;
pub mod schema;
pub mod scheme;
