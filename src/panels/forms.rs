//! What members and chairs type in.

use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

use super::rules::{Decision, Outcome};

/// A vote with its reason.
///
/// # Errors
/// [`AppError::Invalid`] when either is missing.
pub fn vote(posted: &Posted) -> Result<(Outcome, String), AppError> {
    let mut fields = Fields::of(posted);
    let outcome = fields.choice("outcome", "panels-outcome-missing");
    let reason = fields.story("reason", "panels-reason-missing");
    fields.finish(|| Some((outcome?, reason?)))
}

/// Why a member stands aside.
///
/// # Errors
/// [`AppError::Invalid`] when it is not said.
pub fn recusal(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let reason = fields.story("recusal_reason", "panels-recusal-reason-missing");
    fields.finish(|| reason)
}

/// What a chair records.
///
/// # Errors
/// [`AppError::Invalid`] when something is missing.
pub fn decision(posted: &Posted) -> Result<Decision, AppError> {
    let mut fields = Fields::of(posted);
    let outcome = fields.choice("outcome", "panels-outcome-missing");
    let reason = fields.story("reason", "panels-reason-missing");
    let (actions, act_by) = match outcome {
        Some(Outcome::Defer) => (
            fields.story("actions", "panels-actions-missing").map(Some),
            fields.date("act_by", "panels-act-by-missing").map(Some),
        ),
        _ => (Some(None), Some(None)),
    };
    fields
        .finish(|| Some(Decision { outcome: outcome?, reason: reason?, actions: actions?, act_by: act_by? }))
}
