//! What coordinators and assessors do.

mod allocation;
mod marking;

pub use allocation::allocate;
pub use marking::{complete, declare, score_criterion};
