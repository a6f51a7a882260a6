//! What people do with applications, cut by noun.

mod advice;
mod answers;
mod edition;
mod steps;
mod submission;

pub use advice::advise;
pub use answers::save_answer;
pub use edition::{choose_edition, offer_edition};
pub use steps::{begin_assessment, close, finish_assessment, hand_back, reopen, start, withdraw};
pub use submission::submit;
