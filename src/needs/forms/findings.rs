//! Reading what is told of findings, suggestions and priorities.

use crate::needs::rules::{NewPriority, NewSuggestion, SuggestionAnswer, SuggestionRefusal};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::FindingId;
use crate::platform::web::{Fields, Posted};

/// A finding of the adviser's own out of the fields `topic` and `text`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn own_finding(posted: &Posted) -> Result<(String, String), AppError> {
    let mut fields = Fields::of(posted);
    let topic = fields.line("topic", "refused-topic");
    let text = fields.story("text", "needs-finding-text-missing");
    fields.finish(|| Some((topic?, text?)))
}

/// Why a finding is left out, out of `step` (`out` or `in`) and `why`; empty when it is taken in again.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the field.
pub fn left_out(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let why = match fields.text("step") {
        "in" => Some(String::new()),
        _ => fields.story("why", "needs-finding-why-missing"),
    };
    fields.finish(|| why)
}

/// A suggestion out of the fields `topic`, `text` and `source`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn suggestion(posted: &Posted) -> Result<NewSuggestion, AppError> {
    let mut fields = Fields::of(posted);
    let topic = fields.line("topic", "refused-topic");
    let text = fields.story("text", "needs-suggestion-text-missing");
    let source = fields.choice("source", "needs-suggestion-source-missing");
    fields.finish(|| Some(NewSuggestion { topic: topic?, text: text?, source: source? }))
}

/// The employer's answer out of the fields `answer` and `answer_text`. "Not now" takes a reason.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn answer(posted: &Posted) -> Result<(SuggestionAnswer, String), AppError> {
    let mut fields = Fields::of(posted);
    let answer: Option<SuggestionAnswer> = fields.choice("answer", "needs-answer-missing");
    let text = match answer {
        Some(SuggestionAnswer::NotNow) => fields.story("answer_text", "needs-answer-text-missing"),
        _ => fields.optional_story("answer_text"),
    };
    fields.finish(|| Some((answer?, text?)))
}

/// Whether a suggestion goes onto the board, out of `step` (`show` or `hide`); showing takes the confirmation `nobody`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at the confirmation.
pub fn showing(posted: &Posted) -> Result<bool, AppError> {
    let is_shown = posted.text("step") == "show";
    if is_shown && posted.text("nobody") != "yes" {
        return Err(AppError::field("nobody", SuggestionRefusal::NotConfirmed.text()));
    }
    Ok(is_shown)
}

/// A priority out of the fields `topic`, `title`, `why` and any number of `findings`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn priority(posted: &Posted) -> Result<NewPriority, AppError> {
    let mut fields = Fields::of(posted);
    let topic = fields.line("topic", "refused-topic");
    let title = fields.line("title", "needs-priority-title-missing");
    let why = fields.optional_story("why");
    let read: Option<Vec<FindingId>> = posted.all("findings").map(|text| text.parse().ok()).collect();
    if read.is_none() {
        fields.error("findings", "refused-priority-finding");
    }
    fields.finish(|| {
        let mut findings = read?;
        findings.sort_unstable();
        findings.dedup();
        Some(NewPriority { topic: topic?, title: title?, why: why?, findings })
    })
}
