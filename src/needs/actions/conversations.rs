//! Writing a structured conversation down: once, when the group has approved its themes.

use super::super::rules::{
    Conversation, ConversationRefusal, NeedsAssessment, NewConversation, check_conversation,
};
use super::super::store;
use crate::employers;
use crate::platform::access::Act;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{ConversationId, NeedsAssessmentId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::topics;

/// Writes a conversation down. One that was sent before with the same token is not written twice.
///
/// # Errors
/// When the person may not, nothing was spoken of, its day is still to come, or the same token brought something else.
pub fn write_down_conversation(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewConversation,
) -> Result<ConversationId, AppError> {
    let found = lead(tx, assessment)?;
    if let Some(sent) = store::find_sent(tx.conn(), assessment, &new.token)? {
        let all = store::list_conversations(tx.conn(), assessment)?;
        let is_same = all.iter().any(|saved| saved.id == sent && saved.is_same(new));
        return if is_same { Ok(sent) } else { Err(ConversationRefusal::SavedOtherwise.into()) };
    }
    checked(tx, &found, new)?;
    let id = store::add_conversation(tx, assessment, new, topics::standing())?;
    store::set_talked_on(tx, assessment)?;
    let event = Event::new("conversation-saved").employer(found.employer).subject(id);
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
    check_conversation(new, tx.today()).map_err(|refusal| match refusal {
        ConversationRefusal::ToCome => AppError::field("held_on", refusal.text()),
        refusal => refusal.into(),
    })?;
    if let Some(site) = new.site {
        let sites = employers::list_sites(tx.conn(), found.employer)?;
        if !sites.iter().any(|known| known.id == site) {
            return Err(AppError::field("site", ConversationRefusal::UnknownSite.text()));
        }
    }
    Ok(())
}
