//! What people say of an item, and what they look for in a library.

use chrono::NaiveDate;

use crate::evidence::rules::Search;
use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// The longest words that are searched for, in characters.
const WORDS_LIMIT: usize = 200;

/// How often the item had been changed when the person opened the form.
pub fn edits(posted: &Posted) -> i32 {
    posted.text("version").parse().unwrap_or(0)
}

/// The last day an item is current, when that is said.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the field.
pub fn until(posted: &Posted) -> Result<Option<NaiveDate>, AppError> {
    let mut fields = Fields::of(posted);
    let until = fields.optional_date("until");
    fields.finish(|| until)
}

/// Whether an item may be used in publicity.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the field.
pub fn publicity(posted: &Posted) -> Result<bool, AppError> {
    let mut fields = Fields::of(posted);
    let agreed = fields.yes_no("agreed", "evidence-publicity-missing");
    fields.finish(|| agreed)
}

/// Why the content of an item has to go.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the field.
pub fn redaction(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let reason = fields.line("reason", "evidence-redaction-reason-missing");
    fields.finish(|| reason)
}

/// What is asked of a library, and the number of the page, from 1. What is not known is left out: a list with too much
/// in it does no harm.
pub fn search(query: &str) -> (Search, i64) {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    let search = Search {
        words: typed.text("words").chars().take(WORDS_LIMIT).collect(),
        state: typed.text("state").parse().ok(),
        sort: typed.text("sort").parse().unwrap_or_default(),
    };
    (search, typed.text("page").parse().unwrap_or(1))
}
