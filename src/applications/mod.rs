//! Applications: an employer's bid for a level, from the first answer to the panel's decision.
//!
//! Words: an *answer* is what an employer says of one criterion; a *round* is one handing-in, the first or one after a
//! deferral; the *signatory* is the senior person who stands behind it; *advice* is a note of the employer's adviser.
//!
//! Invariants:
//! - An employer has one application of a scheme on its way at a time; each stays under the edition it started under.
//! - Answers, and the evidence they name, change only while the application is open; a submission keeps the facts of its day.
//! - A save over a version that is not the latest changes nothing and loses nothing.
//! - It can be submitted only when its level would be met by the employer's own word.

pub mod actions;
mod letters;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use actions::relation;
pub use rules::{
    Advice, Answer, Answers, Application, ApplicationStatus, ApplicationSummary, NewAnswer, NewSubmission,
    QueueRow, Submission, standings, verdict,
};
pub use store::{
    find_running, get, get_submission, latest_submission, list_advice, list_answers, list_held,
    list_of_employer, list_running, list_with_status,
};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
