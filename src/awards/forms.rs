//! What a coordinator types in.

use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// Why an award is taken back.
///
/// # Errors
/// [`AppError::Invalid`] when it is not said.
pub fn revocation(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let reason = fields.story("reason", "awards-revocation-reason-missing");
    fields.finish(|| reason)
}
