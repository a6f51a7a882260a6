//! Applications: an employer's bid for a level, from the first answer to the panel's decision.
//!
//! Words: an *answer* is what an employer says of one criterion; a *round* is one handing-in, the first or one after a
//! deferral; the *signatory* is the senior person who stands behind it; a *conversation* is what the employer's people and its adviser
//! write to each other, at a criterion or about the whole; an *assignment* gives a criterion to a colleague by a day; a *draft* is what
//! somebody typed into the form of an answer and has not saved; an answer that *came along* from an earlier application is
//! to be confirmed.
//!
//! Invariants:
//! - An employer has one application of a scheme on its way at a time; each stays under the edition it started under,
//!   unless a lead moves it to a newer one that is offered. No answer is lost by that.
//! - Answers, and the evidence they name, change only while the application is open; a submission keeps the facts of its day.
//! - What a criterion counts of campaigns, advocates and needs assessments is counted while the application is open, and kept
//!   with its answers when it is handed in; nobody types it.
//! - A save over a version that is not the latest changes nothing and loses nothing.
//! - A message that is written stays as it is; nobody who judges reads it.
//! - What was assigned to somebody who left counts as the leads'.
//! - Every text that was saved stays as a version of its answer; a draft is its author's alone, and goes when they save.
//! - An answer that came along counts as in progress until somebody confirms it; with one left, nothing is submitted.
//! - It can be submitted only when its level would be met by the employer's own word.

pub mod actions;
mod assignment;
mod carries;
mod confirmation;
mod criteria;
mod draft;
mod edition;
mod forms;
mod letters;
mod list;
mod messages;
mod nudges;
mod offer;
mod overview;
pub mod rules;
mod scope;
mod store;
mod submission;
mod versions;
mod withdrawal;
mod workbook;

use crate::platform::web::Route;

pub use rules::{
    Answer, AnswerDraft, AnswerVersion, Answers, Application, ApplicationStatus, ApplicationSummary,
    Assignment, Conversation, Duty, NewAnswer, NewScope, NewSubmission, QueueRow, Submission, Undone,
    findings,
};
pub use store::{
    find_draft, find_running, get, get_as_submitted, get_submission, get_verdict, latest_submission,
    list_answers, list_assignments, list_carries, list_conversations, list_duties, list_held,
    list_last_nudges, list_of_employer, list_on_the_way, list_running, list_submitted_answers,
    list_submitted_sites, list_undone, list_versions, list_with_status, relation,
};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/applications" => list::show,
        POST "/employers/{id}/applications" => list::start,
        GET "/applications/{id}" => overview::show,
        GET "/applications/{id}/criteria/{code}" => criteria::show,
        POST "/applications/{id}/criteria/{code}" => criteria::save,
        POST "/applications/{id}/criteria/{code}/draft" => draft::keep,
        GET "/applications/{id}/criteria/{code}/draft/removal" => draft::ask,
        POST "/applications/{id}/criteria/{code}/draft/removal" => draft::discard,
        GET "/applications/{id}/criteria/{code}/versions" => versions::show,
        POST "/applications/{id}/criteria/{code}/confirmation" => confirmation::confirm,
        POST "/applications/{id}/carries" => carries::bring,
        GET "/applications/{id}/carries/removal" => carries::ask,
        POST "/applications/{id}/carries/removal" => carries::take_back,
        GET "/applications/{id}/scope" => scope::show,
        POST "/applications/{id}/scope" => scope::save,
        GET "/applications/{id}/edition" => edition::show,
        POST "/applications/{id}/edition" => edition::choose,
        GET "/schemes/{slug}/editions/{label}/offer" => offer::show,
        POST "/schemes/{slug}/editions/{label}/offer" => offer::save,
        GET "/applications/{id}/submission" => submission::show,
        POST "/applications/{id}/submission" => submission::submit,
        GET "/applications/{id}/withdrawal" => withdrawal::show,
        POST "/applications/{id}/withdrawal" => withdrawal::withdraw,
        GET "/applications/{id}/messages" => messages::show,
        POST "/applications/{id}/messages" => messages::write,
        GET "/applications/{id}/criteria/{code}/messages" => messages::show_at_criterion,
        POST "/applications/{id}/criteria/{code}/messages" => messages::write_at_criterion,
        GET "/applications/{id}/criteria/{code}/assignment" => assignment::show,
        POST "/applications/{id}/criteria/{code}/assignment" => assignment::save,
        POST "/applications/{id}/nudges" => nudges::nudge,
        GET "/applications/{id}/workbook" => workbook::show,
        POST "/applications/{id}/workbook" => workbook::upload,
        GET "/applications/{id}/workbook/file" => workbook::fetch,
        GET "/applications/{id}/workbook/changes" => workbook::changes::show,
        POST "/applications/{id}/workbook/changes" => workbook::changes::take_over,
        POST "/applications/{id}/workbook/removal" => workbook::changes::discard,
    ]
}
