//! The forms of this slice.

use super::rules::{Choice, NoticeKind};
use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// The page of the list that an address asks for, from 1.
pub fn page(query: &str) -> i64 {
    Posted::new(serde_html_form::from_str(query).unwrap_or_default()).text("page").parse().unwrap_or(1)
}

/// How to be told of each kind that is open to choice; its field is the kind.
pub fn choices(posted: &Posted) -> Result<Vec<(NoticeKind, Choice)>, AppError> {
    let mut fields = Fields::of(posted);
    let open = NoticeKind::ALL.into_iter().filter(|kind| !kind.is_duty());
    let read: Vec<_> =
        open.map(|kind| (kind, fields.choice(kind.as_str(), "notices-choice-missing"))).collect();
    fields.finish(|| read.into_iter().map(|(kind, choice)| Some((kind, choice?))).collect())
}
