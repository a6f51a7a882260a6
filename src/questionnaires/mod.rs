//! Questionnaires: what people are asked, where the wording comes from, and how answers are scored.
//!
//! Words: an *item* is one question; a *scale* counts items together; a *breakdown* asks for a group of people that results
//! may be told apart by; a *pack* is a questionnaire as a file.
//!
//! Invariants:
//! - A scored instrument is never machine-translated: items of a scale are in original or official wording only.
//! - A missing answer is missing, never a zero.

mod list;
pub mod pack;
pub mod rules;
mod show;

use crate::platform::web::Route;

pub use pack::{find, shipped, standing};
pub use rules::{Answer, Answers, Questionnaire};

/// The routes of this slice. All are public.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/questionnaires" => list::show,
        GET "/questionnaires/{slug}" => show::show,
    ]
}
