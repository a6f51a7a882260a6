//! The ledger: what was done, by whom, when. One event for each step, in the transaction of the step.

mod event;
mod store;

pub use event::Event;
pub(crate) use store::add;
pub use store::{Entry, list_of_employer};
