//! The support directory: what a place offers to employers and to people who work, so that nobody has to search for it.
//!
//! Words: a *service* is one offer with its public address; whoever *vouches* for it says until which day it is right.
//!
//! Invariants:
//! - Past its day a service is on no page until somebody looked at it again.
//! - A service of a pack is taken over once; one that was removed does not come back.
//! - Which employer used a service is told to nobody but that employer; coordinators read a band.

pub mod rules;
mod store;

pub use rules::{Audience, Service};
pub use store::list_for;
