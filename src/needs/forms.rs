//! Reading what a person tells of a needs assessment.

use super::rules::NewNeedsAssessment;
use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// The most people that are taken as a count.
const MOST: i32 = 100_000;

/// A needs assessment out of the fields `held_on`, `method`, `took_part` and `note`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn assessment(posted: &Posted) -> Result<NewNeedsAssessment, AppError> {
    let mut fields = Fields::of(posted);
    let held_on = fields.date("held_on", "needs-held-on-missing");
    let method = fields.choice("method", "needs-method-missing");
    let took_part = fields.optional_whole("took_part", 0..=MOST);
    let note = fields.optional_story("note");
    fields.finish(|| {
        Some(NewNeedsAssessment { held_on: held_on?, method: method?, took_part: took_part?, note: note? })
    })
}
