//! Saying that what seems to be personal data is none.

use crate::evidence::rules::Item;
use crate::evidence::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Says of the version with this number that it holds no personal data. Once it was said it stays said.
///
/// # Errors
/// [`AppError::Stale`] when it is not the newest version any more; when the person may not.
pub fn clear_suspicions(tx: &mut Tx<'_>, id: EvidenceId, number: i32) -> Result<Item, AppError> {
    let actor = tx.actor();
    let item = store::get(tx.conn(), id)?;
    may(Act::EditEvidence, &store::relation(tx.conn(), actor, &item)?)?;
    if item.version.number != number {
        return Err(AppError::Stale);
    }
    if item.version.is_suspect() {
        store::set_settled(tx, item.version.id)?;
        let event = Event::new("evidence-cleared").employer(item.employer).subject(id);
        tx.record(event.with("title", item.title.as_str()).with("number", number))?;
    }
    Ok(item)
}
