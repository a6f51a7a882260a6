//! What people and jobs do with surveys.

mod answering;
mod closing;
mod telling;
mod upkeep;

pub use answering::{Answered, Answering, add_passes, answer, personal_code};
pub use closing::{CLOSINGS, close, close_due, take_next_step};
pub use telling::tell;
pub use upkeep::{UPKEEP, keep_up};
