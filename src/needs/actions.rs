//! What people do with needs assessments, cut by noun.

mod recording;

pub use recording::{add, change, remove};
