//! Anonymous surveys of an employer's people: asking, keeping sealed, closing, telling.
//!
//! Words: a survey's *mode* is how people come to its questions; a *pass* is a one-time right to answer, its *code* what
//! somebody types; the *tag* is the public beginning of every code of a survey; the *terms* are what respondents are
//! promised, fixed at the launch; an answer is *sealed* until the survey closes; the *band* is what the employer sees of
//! the number of answers meanwhile.
//!
//! Invariants:
//! - The terms of a launched survey never change: the database refuses, and every sealed answer is bound to them.
//! - What is written when somebody answers is one row, which names nobody and no instant, and which nobody can read
//!   before the survey closes.
//! - A pass answers once: the keyed hash of its code is unique among the answers, and the pass itself is never touched.
//! - Nothing returns one respondent's answers. Results are frozen once, at the close, behind `measures::disclosure`.

pub mod actions;
mod closing;
mod code;
mod comments;
mod comparison;
mod details;
mod entry;
mod forms;
mod groups;
mod invitees;
pub mod keys;
mod launch;
mod letters;
mod list;
mod new;
mod paper;
mod pooling;
mod pools;
mod poster;
mod qr;
mod questions;
mod reminders;
mod removal;
mod results;
pub mod rules;
pub mod sealing;
mod sheet;
mod slips;
mod store;
mod survey;
mod table;

use crate::platform::web::Route;

pub use comparison::compared;
pub use forms::plan as read_plan;
pub use new::plan_form;
pub use rules::{State, Survey, Telling, Terms, Told};
pub use store::{
    Kept, Pool, count_sealed, find_by_tag, find_pool_of, find_results, find_told, find_told_as, find_vault,
    get, get_public_key, get_terms, list_lately, list_of_employer, list_with_results, tells_comments,
};

/// The routes of this slice. Those under `/s` are the respondents': short enough to be typed, and nobody is looked up there.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/surveys" => list::show,
        GET "/employers/{id}/surveys/new" => new::show,
        POST "/employers/{id}/surveys/new" => new::save,
        // Before every page of a survey: a word is no survey's key.
        GET "/surveys/pools" => pools::show,
        GET "/surveys/pooling" => pooling::show,
        POST "/surveys/pooling" => pooling::save,
        GET "/surveys/{id}" => survey::show,
        GET "/surveys/{id}/details" => details::show,
        POST "/surveys/{id}/details" => details::save,
        GET "/surveys/{id}/groups" => groups::show,
        POST "/surveys/{id}/groups" => groups::save,
        GET "/surveys/{id}/invitees" => invitees::show,
        POST "/surveys/{id}/invitees" => invitees::save,
        GET "/surveys/{id}/launch" => launch::show,
        POST "/surveys/{id}/launch" => launch::save,
        GET "/surveys/{id}/reminders" => reminders::show,
        POST "/surveys/{id}/reminders" => reminders::save,
        GET "/surveys/{id}/slips" => slips::show,
        POST "/surveys/{id}/sheet" => sheet::print,
        GET "/surveys/{id}/poster" => poster::show,
        GET "/surveys/{id}/paper" => paper::show,
        GET "/surveys/{id}/entry" => entry::show,
        POST "/surveys/{id}/entry" => entry::save,
        GET "/surveys/{id}/closing" => closing::show,
        POST "/surveys/{id}/closing" => closing::save,
        GET "/surveys/{id}/removal" => removal::show,
        POST "/surveys/{id}/removal" => removal::remove,
        GET "/s" => code::show,
        POST "/s" => code::enter,
        GET "/s/{tag}" => code::show_survey,
        POST "/s/{tag}" => questions::go_on,
        GET "/surveys/{id}/results" => results::show,
        GET "/surveys/{id}/results.csv" => table::csv,
        GET "/surveys/{id}/comparison" => comparison::show,
        GET "/surveys/{id}/comments" => comments::show,
    ]
}
