//! The ledger: what was done, by whom, when. One event for each step, in the transaction of the step.

mod event;
mod store;

pub use event::Event;
pub use store::{Entry, list_of_employer};
pub(crate) use store::{add, replace_detail};
