//! Notices: what people are told between two visits, and how it reaches them.
//!
//! Words: a *notice* is one line for one person with the page it leads to; the *digest* is the letter that carries a
//! day's notices; a *duty notice* is one nobody can switch off.
//!
//! Invariants:
//! - Nobody is told of what they did themselves.
//! - A notice keeps a kind and parameters, never its text; the page it leads to decides again who may read it.
//! - A notice goes into one letter at most, however many servers run.

pub mod actions;
mod choices;
mod forms;
mod letters;
mod list;
mod read;
pub mod rules;
mod show;
mod store;

use serde_json::{Value, json};

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::web::{Route, Visit, filters};

pub use rules::{Ending, Notice, NoticeKind};

/// How many of a person's notices are new to them.
///
/// # Errors
/// The database's fault.
pub fn count_unread(conn: &mut Conn, person: PersonId) -> Result<i64, AppError> {
    store::count_unread(conn, person)
}

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/notices" => list::show,
        POST "/notices/read" => read::save,
        GET "/notices/{notice}" => show::show,
        POST "/notices/{notice}" => show::open,
        GET "/account/notices" => choices::show,
        POST "/account/notices" => choices::save,
    ]
}

/// A notice as pages show it.
fn said(visit: &Visit, told: &store::Told) -> Value {
    let day = |day: &str| filters::parse_date(day).map(|day| filters::date(visit.lang, day));
    let line = rules::line(told.kind, &told.params, told.employer.as_deref(), day);
    json!({
        "id": told.id,
        "kind": told.kind.as_str(),
        "text": visit.say(&line),
        "told_at": told.told_at,
        "is_unread": told.read_at.is_none(),
    })
}
