//! What people do with needs assessments, cut by noun.

mod action_plan;
mod plan_reminders;
mod planning;
mod recording;

pub use action_plan::{change_action, end_action, plan_action, reopen_action};
pub use plan_reminders::{PLAN_REMINDERS, remind_of_actions};
pub use planning::{change_plan, give_up, plan};
pub use recording::{add, change, remove};
