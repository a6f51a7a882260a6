//! What people do with needs assessments, cut by noun.

mod planning;
mod recording;

pub use planning::{change_plan, give_up, plan};
pub use recording::{add, change, remove};
