//! Every query of needs assessments, cut by noun.

mod action_plan;
mod assessments;

pub use action_plan::{get_action, list_actions, list_actions_of_employers};
pub(super) use assessments::{add, count_campaigns, remove, set};
pub use assessments::{get, list_of_employer};
