//! What people and jobs do with surveys.

mod answering;

pub use answering::{Answered, Answering, add_passes, answer, personal_code};
