//! Every query of needs assessments, cut by noun.

mod assessments;
mod plan;

pub(super) use assessments::{add, count_campaigns, remove, set};
pub use assessments::{get, list_of_employer};
pub use plan::{get_action, list_actions, list_actions_of_employers};
