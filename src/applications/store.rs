//! The tables `applications`, `answers`, `answer_readings`, `answer_evidence`, `submissions`, `edition_choices`
//! and `advice`, cut by noun.

mod advice;
mod answers;
mod applications;
mod deferrals;
mod dossier;
mod editions;
mod held;
mod relation;
mod submissions;

pub use advice::list_advice;
pub use answers::list_answers;
pub use applications::{find_running, get, list_of_employer, list_running, list_with_status};
pub use dossier::get_verdict;
pub use held::list_held;
pub use relation::relation;
pub use submissions::{get_as_submitted, get_submission, latest_submission};

pub(super) use advice::add_advice;
pub(super) use answers::{add_answer, get_answer, set_answer};
pub(super) use applications::{add, set_changed, set_status};
pub(super) use deferrals::{Deferral, find_deferral};
pub(super) use dossier::{Dossier, get_dossier};
pub(super) use editions::{add_choice, find_offer, has_moved, list_open_under_others, set_edition};
pub(super) use held::get_starter;
pub(super) use relation::relation_at;
pub(super) use submissions::add_submission;
