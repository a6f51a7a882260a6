//! Writing a structured conversation down: once, when the group has approved its themes.

use super::super::rules::{
    Conversation, ConversationRefusal, NeedsAssessment, NewConversation, check_conversation,
};
use super::super::store;
use crate::employers;
use crate::platform::access::Act;
use crate::platform::error::AppError;
use crate::platform::ids::{ConversationId, NeedsAssessmentId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::topics::{self, TopicList};

/// Writes a conversation down. One that was sent before with the same token is not written twice.
///
/// # Errors
/// When the person may not, nothing was spoken of, its day or its number of people cannot be true, or the same token brought
/// something else.
pub fn write_down_conversation(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewConversation,
) -> Result<ConversationId, AppError> {
    let found = lead(tx, assessment)?;
    if let Some(sent) = sent_before(tx, assessment, new)? {
        return Ok(sent);
    }
    add(tx, &found, new, topics::standing(), "conversation-saved")
}

/// Writes a conversation down anew, with something corrected, in the place of what was written down before. The group has
/// approved the new words, too; its topics stay those that were spoken of.
///
/// # Errors
/// As [`write_down_conversation`]; when the one to correct is gone.
pub fn correct_conversation(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: ConversationId,
    new: &NewConversation,
) -> Result<ConversationId, AppError> {
    let found = lead(tx, assessment)?;
    if let Some(sent) = sent_before(tx, assessment, new)? {
        return Ok(sent);
    }
    let all = store::list_conversations(tx.conn(), assessment)?;
    let before = all.into_iter().find(|saved| saved.id == id).ok_or(ConversationRefusal::Gone)?;
    store::remove_conversation(tx, id)?;
    add(tx, &found, new, &before.topics, "conversation-corrected")
}

/// What the same form brought before, if it did.
fn sent_before(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewConversation,
) -> Result<Option<ConversationId>, AppError> {
    let Some(sent) = store::find_sent(tx.conn(), assessment, &new.token)? else { return Ok(None) };
    let all = store::list_conversations(tx.conn(), assessment)?;
    let is_same = all.iter().any(|saved| saved.id == sent && saved.is_same(new));
    if is_same { Ok(Some(sent)) } else { Err(ConversationRefusal::SavedOtherwise.into()) }
}

fn add(
    tx: &mut Tx<'_>,
    found: &NeedsAssessment,
    new: &NewConversation,
    topics: &TopicList,
    kind: &'static str,
) -> Result<ConversationId, AppError> {
    checked(tx, found, new)?;
    let id = store::add_conversation(tx, found.id, new, topics)?;
    store::set_talked_on(tx, found.id)?;
    let event = Event::new(kind).employer(found.employer).subject(id);
    tx.record(event.with("day", new.held_on.to_string()))?;
    Ok(id)
}

/// Takes a conversation back that should not have been written down.
///
/// # Errors
/// [`AppError::NotFound`] when there is none; when the person may not.
pub fn remove_conversation(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: ConversationId,
) -> Result<(), AppError> {
    let found = lead(tx, assessment)?;
    let all = store::list_conversations(tx.conn(), assessment)?;
    let Conversation { held_on, .. } =
        all.into_iter().find(|saved| saved.id == id).ok_or(AppError::NotFound)?;
    store::remove_conversation(tx, id)?;
    store::set_talked_on(tx, assessment)?;
    let event = Event::new("conversation-removed").employer(found.employer).subject(id);
    tx.record(event.with("day", held_on.to_string()))
}

/// A needs assessment that is under way, for whoever leads it.
pub(super) fn lead(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<NeedsAssessment, AppError> {
    super::load(tx, id, Act::LeadNeeds).map(|(found, _)| found)
}

/// What is wrong with it, at its field.
fn checked(tx: &mut Tx<'_>, found: &NeedsAssessment, new: &NewConversation) -> Result<(), AppError> {
    let people = employers::get_headcount(tx.conn(), found.employer)?.map(|counted| counted.headcount);
    check_conversation(new, tx.today(), found.thread.starts_on, people)
        .map_err(ConversationRefusal::at_field)?;
    if let Some(site) = new.site {
        let sites = employers::list_sites(tx.conn(), found.employer)?;
        if !sites.iter().any(|known| known.id == site) {
            return Err(ConversationRefusal::UnknownSite.at_field());
        }
    }
    Ok(())
}
