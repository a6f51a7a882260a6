//! Every query of needs assessments, cut by noun.

mod action_plan;
mod assessments;
mod conversations;
mod findings;
mod priorities;
mod suggestions;
mod walkrounds;

pub use action_plan::{get_action, list_actions, list_actions_of_employers};
pub(super) use assessments::{add, count_campaigns, remove, set};
pub use assessments::{get, list_of_employer};
pub use conversations::list_conversations;
pub use findings::list_findings;
pub use priorities::{get_priority, list_priorities};
pub use suggestions::list_suggestions;
pub use walkrounds::list_walkrounds;
