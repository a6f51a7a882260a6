//! The one error a page can end in, and the reasons rules give.

use std::fmt;

use serde::Serialize;

use crate::platform::db::{Collision, DbFault};
use crate::platform::text::Text;

/// Why a request did not do what was asked. The web layer turns each into one of the site's own pages.
#[derive(Debug)]
pub enum AppError {
    /// 404: it is not there, or this person may not know that it is.
    NotFound,
    /// 403: it is there and the person may know, but may not do this.
    NotAllowed,
    /// 403: a page of another site sent it, in whoever's name.
    FromElsewhere,
    /// Off to the sign-in page, and back afterwards.
    SignInFirst,
    /// 409: a rule says no, for a reason the person can act on.
    Refused(Text),
    /// 422: the form comes back as typed, with an error at each field.
    Invalid(FieldErrors),
    /// 409: someone else changed it in the meantime.
    Stale,
    /// 429: too many tries; the message says when to come back.
    TooMany(Text),
    /// 503: the database is busy or gone; nothing was written.
    Busy(String),
    /// 500: a fault of ours. The text is for the log, never for the page.
    Fault(String),
}

impl AppError {
    /// A fault with what is known of it, for the log.
    pub fn fault(what: impl fmt::Display) -> Self {
        AppError::Fault(what.to_string())
    }

    /// One error at one field.
    pub fn field(name: &str, text: impl Into<Text>) -> Self {
        let mut errors = FieldErrors::default();
        errors.add(name, text);
        AppError::Invalid(errors)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AppError::NotFound => f.write_str("not found"),
            AppError::NotAllowed => f.write_str("not allowed"),
            AppError::FromElsewhere => f.write_str("from elsewhere"),
            AppError::SignInFirst => f.write_str("sign in first"),
            AppError::Refused(text) => write!(f, "refused: {}", text.key),
            AppError::Invalid(errors) => write!(f, "invalid: {errors:?}"),
            AppError::Stale => f.write_str("stale"),
            AppError::TooMany(text) => write!(f, "too many: {}", text.key),
            AppError::Busy(what) | AppError::Fault(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for AppError {}

/// A reason a rule refuses for: a small enum of a slice, each variant something a person can act on.
pub trait Refusal {
    /// The sentence that says why, and what to do.
    fn text(&self) -> Text;
}

impl<R: Refusal> From<R> for AppError {
    fn from(refusal: R) -> Self {
        AppError::Refused(refusal.text())
    }
}

impl From<DbFault> for AppError {
    fn from(fault: DbFault) -> Self {
        match fault {
            DbFault::Busy(what) => AppError::Busy(what),
            DbFault::Query(error) => error.into(),
        }
    }
}

impl Collision for AppError {
    fn is_collision(&self) -> bool {
        matches!(self, AppError::Busy(_))
    }
}

/// What is wrong with a form, field by field, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FieldErrors(Vec<FieldError>);

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field's name, which is also its anchor on the page.
    pub name: String,
    /// The sentence at the field.
    pub text: Text,
}

impl FieldErrors {
    /// Adds an error; the first one at a field stays.
    pub fn add(&mut self, name: &str, text: impl Into<Text>) {
        if !self.0.iter().any(|error| error.name == name) {
            self.0.push(FieldError { name: name.to_owned(), text: text.into() });
        }
    }

    /// The errors in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }

    /// `Ok` when there is none.
    ///
    /// # Errors
    /// [`AppError::Invalid`] with all of them.
    pub fn none(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Invalid(self)) }
    }
}
