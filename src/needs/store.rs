//! Every query of needs assessments, cut by noun.

mod assessments;

pub(super) use assessments::{add, count_campaigns, remove, set};
pub use assessments::{get, list_of_employer};
