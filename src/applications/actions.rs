//! What people do with applications, cut by noun.

mod advice;
mod answers;
mod carries;
mod drafts;
mod edition;
mod steps;
mod submission;

pub use advice::advise;
pub use answers::save_answer;
pub use carries::{carry_answers, confirm_answer, take_carried_back};
pub use drafts::{discard_draft, keep_draft};
pub use edition::{choose_edition, offer_edition};
pub use steps::{begin_assessment, close, finish_assessment, hand_back, reopen, start, withdraw};
pub use submission::submit;
