//! Staff suggestions: writing them down, answering them, showing them on the board.

use super::super::rules::{
    NewSuggestion, Suggestion, SuggestionAnswer, SuggestionRefusal, SuggestionSource, check_kept,
    check_source,
};
use super::super::store;
use super::{load, load_any};
use crate::platform::access::Act;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{NeedsAssessmentId, SuggestionId, SurveyId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::{surveys, topics};

/// Writes down a suggestion. The same one a second time is not doubled.
///
/// # Errors
/// When the person may not, the assessment is not open, nobody knows the topic, or too few wrote comments.
pub fn add_suggestion(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    new: &NewSuggestion,
) -> Result<SuggestionId, AppError> {
    let (assessment, employer) = load(tx, id, Act::LeadNeeds)?;
    checked(tx, (id, assessment.thread.survey), new, None)?;
    let is_same = |known: &&Suggestion| {
        (&known.topic, &known.text, known.source) == (&new.topic, &new.text, new.source)
    };
    if let Some(known) = store::list_suggestions(tx.conn(), id)?.iter().find(is_same) {
        return Ok(known.id);
    }
    let suggestion = store::add_suggestion(tx, id, new)?;
    tx.record(Event::new("needs-suggestion-added").employer(employer.id).subject(id))?;
    Ok(suggestion)
}

/// Words a suggestion anew that was seen at version `seen`. It leaves the board until somebody confirms again.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; else as [`add_suggestion`].
pub fn change_suggestion(
    tx: &mut Tx<'_>,
    (id, suggestion): (NeedsAssessmentId, SuggestionId),
    seen: i32,
    new: &NewSuggestion,
) -> Result<(), AppError> {
    let (assessment, employer) = load(tx, id, Act::LeadNeeds)?;
    let found = find(tx, id, suggestion, seen)?;
    checked(tx, (id, assessment.thread.survey), new, Some(&found))?;
    if (&found.topic, &found.text, found.source) == (&new.topic, &new.text, new.source) {
        return Ok(());
    }
    store::set_suggestion(tx, suggestion, seen, new)?;
    tx.record(Event::new("needs-suggestion-changed").employer(employer.id).subject(id))
}

/// Removes a suggestion that was seen at version `seen`.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not, or the assessment is not open.
pub fn remove_suggestion(
    tx: &mut Tx<'_>,
    (id, suggestion): (NeedsAssessmentId, SuggestionId),
    seen: i32,
) -> Result<(), AppError> {
    let (_, employer) = load(tx, id, Act::LeadNeeds)?;
    find(tx, id, suggestion, seen)?;
    store::remove_suggestion(tx, suggestion, seen)?;
    tx.record(Event::new("needs-suggestion-removed").employer(employer.id).subject(id))
}

/// Answers a suggestion for the employer, also after the publication.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not.
pub fn answer_suggestion(
    tx: &mut Tx<'_>,
    (id, suggestion): (NeedsAssessmentId, SuggestionId),
    seen: i32,
    (answer, text): (SuggestionAnswer, &str),
) -> Result<(), AppError> {
    let (assessment, employer) = load_any(tx, id, Act::EditPortfolio)?;
    check_kept(assessment.state)?;
    let found = find(tx, id, suggestion, seen)?;
    if found.answer == Some(answer) && found.answer_text == text {
        return Ok(());
    }
    store::set_answer(tx, (suggestion, seen), (answer, text))?;
    tx.record(Event::new("needs-suggestion-answered").employer(employer.id).subject(id))
}

/// Puts a suggestion onto the board, having confirmed that it points to nobody, or takes it off.
///
/// # Errors
/// [`AppError::Stale`] when a colleague was quicker; when the person may not.
pub fn show_suggestion(
    tx: &mut Tx<'_>,
    (id, suggestion): (NeedsAssessmentId, SuggestionId),
    seen: i32,
    is_shown: bool,
) -> Result<(), AppError> {
    let (assessment, employer) = load_any(tx, id, Act::LeadNeeds)?;
    check_kept(assessment.state)?;
    let found = find(tx, id, suggestion, seen)?;
    if found.is_on_board == is_shown {
        return Ok(());
    }
    store::set_shown(tx, suggestion, seen, is_shown)?;
    let kind = if is_shown { "needs-suggestion-shown" } else { "needs-suggestion-hidden" };
    tx.record(Event::new(kind).employer(employer.id).subject(id))
}

/// Opens the board to everybody who has its address, or closes it.
///
/// # Errors
/// When the person may not, or the assessment has no board.
pub fn switch_board(tx: &mut Tx<'_>, id: NeedsAssessmentId, is_open: bool) -> Result<(), AppError> {
    let (assessment, employer) = load_any(tx, id, Act::PlanNeeds)?;
    check_kept(assessment.state)?;
    if assessment.thread.is_on_board == is_open {
        return Ok(());
    }
    store::set_board(tx, id, is_open)?;
    let kind = if is_open { "needs-board-opened" } else { "needs-board-closed" };
    tx.record(Event::new(kind).employer(employer.id).subject(id))
}

/// Its topic is known, or the one it had, and there is what it is said to come from.
fn checked(
    tx: &mut Tx<'_>,
    (id, survey): (NeedsAssessmentId, Option<SurveyId>),
    new: &NewSuggestion,
    before: Option<&Suggestion>,
) -> Result<(), AppError> {
    let had_topic = before.is_some_and(|before| before.topic == new.topic);
    if !had_topic && !topics::is_known(&new.topic) {
        return Err(AppError::field("topic", SuggestionRefusal::UnknownTopic.text()));
    }
    let has_comments = match survey.filter(|_| new.source == SuggestionSource::Survey) {
        Some(survey) => {
            surveys::find_results(tx.conn(), survey)?.is_some() && surveys::tells_comments(tx.conn(), survey)?
        }
        None => false,
    };
    let conversations = store::list_conversations(tx.conn(), id)?.len();
    check_source(new.source, has_comments, conversations)
        .map_err(|refusal| AppError::field("source", refusal.text()))
}

fn find(
    tx: &mut Tx<'_>,
    id: NeedsAssessmentId,
    suggestion: SuggestionId,
    seen: i32,
) -> Result<Suggestion, AppError> {
    let known = store::list_suggestions(tx.conn(), id)?;
    let found = known.into_iter().find(|known| known.id == suggestion).ok_or(AppError::NotFound)?;
    if found.version == seen { Ok(found) } else { Err(AppError::Stale) }
}
