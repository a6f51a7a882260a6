//! Applications: an employer's bid for a level, from the first answer to the panel's decision.
//!
//! Words: an *answer* is what an employer says of one criterion; a *round* is one handing-in, the first or one after a
//! deferral; the *signatory* is the senior person who stands behind it; *advice* is a note of the employer's adviser.
//!
//! Invariants:
//! - An employer has one application of a scheme on its way at a time; each stays under the edition it started under,
//!   unless a lead moves it to a newer one that is offered. No answer is lost by that.
//! - Answers, and the evidence they name, change only while the application is open; a submission keeps the facts of its day.
//! - A save over a version that is not the latest changes nothing and loses nothing.
//! - It can be submitted only when its level would be met by the employer's own word.

pub mod actions;
mod advice;
mod criteria;
mod edition;
mod forms;
mod letters;
mod list;
mod offer;
mod overview;
pub mod rules;
mod store;
mod submission;
mod withdrawal;

use crate::platform::web::Route;

pub use rules::{
    Advice, Answer, AnswerDraft, AnswerVersion, Answers, Application, ApplicationStatus, ApplicationSummary, NewAnswer, NewSubmission,
    QueueRow, Submission, findings,
};
pub use store::{
    find_draft, find_running, get, get_as_submitted, get_submission, get_verdict, latest_submission, list_advice,
    list_answers, list_carries, list_held, list_of_employer, list_running, list_submitted_answers, list_versions,
    list_with_status, relation,
};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/applications" => list::show,
        POST "/employers/{id}/applications" => list::start,
        GET "/applications/{id}" => overview::show,
        GET "/applications/{id}/criteria/{code}" => criteria::show,
        POST "/applications/{id}/criteria/{code}" => criteria::save,
        GET "/applications/{id}/edition" => edition::show,
        POST "/applications/{id}/edition" => edition::choose,
        GET "/schemes/{slug}/editions/{label}/offer" => offer::show,
        POST "/schemes/{slug}/editions/{label}/offer" => offer::save,
        GET "/applications/{id}/submission" => submission::show,
        POST "/applications/{id}/submission" => submission::submit,
        GET "/applications/{id}/withdrawal" => withdrawal::show,
        POST "/applications/{id}/withdrawal" => withdrawal::withdraw,
        GET "/applications/{id}/advice" => advice::show,
        POST "/applications/{id}/advice" => advice::advise,
    ]
}
