//! The tables `applications`, `answers`, `answer_evidence`, `submissions` and `advice`, cut by noun.

mod advice;
mod answers;
mod applications;
mod held;
mod submissions;

pub use advice::list_advice;
pub use answers::list_answers;
pub use applications::{find_running, get, list_of_employer, list_running, list_with_status};
pub use held::list_held;
pub use submissions::{get_submission, latest_submission};

pub(super) use advice::{add_advice, has_advised};
pub(super) use answers::{add_answer, get_answer, set_answer};
pub(super) use applications::{add, set_changed, set_status};
pub(super) use submissions::add_submission;
