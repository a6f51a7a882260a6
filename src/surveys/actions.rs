//! What people and jobs do with surveys.

mod answering;
mod telling;

pub use answering::{Answered, Answering, add_passes, answer, personal_code};
pub use telling::tell;
