//! What people say of an item: that it is still current, that it may be used in publicity.

use chrono::NaiveDate;

use crate::evidence::rules::Item;
use crate::evidence::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Says that an item is still current, and until when.
///
/// # Errors
/// At the field `until` when that day is over; [`AppError::Stale`] when the item changed since the person saw it as of
/// `edits`; when they may not.
pub fn confirm_current(
    tx: &mut Tx<'_>,
    id: EvidenceId,
    edits: i32,
    until: Option<NaiveDate>,
) -> Result<(), AppError> {
    let item = editable(tx, id)?;
    if until.is_some_and(|until| until < tx.today()) {
        return Err(AppError::field("until", "evidence-until-over"));
    }
    store::set_current(tx, id, edits, until)?;
    let event = Event::new("evidence-confirmed").employer(item.employer).subject(id);
    tx.record(event.with("title", item.title.as_str()))
}

/// Says whether an item may be used in publicity. Asked apart from everything else, and taken back as easily.
///
/// # Errors
/// [`AppError::Stale`] when the item changed since the person saw it as of `edits`; when they may not.
pub fn consent(tx: &mut Tx<'_>, id: EvidenceId, edits: i32, agreed: bool) -> Result<(), AppError> {
    let item = editable(tx, id)?;
    store::set_publicity(tx, id, edits, agreed)?;
    let kind = if agreed { "evidence-publicity-agreed" } else { "evidence-publicity-refused" };
    let event = Event::new(kind).employer(item.employer).subject(id);
    tx.record(event.with("title", item.title.as_str()))
}

fn editable(tx: &mut Tx<'_>, id: EvidenceId) -> Result<Item, AppError> {
    let actor = tx.actor();
    let item = store::get(tx.conn(), id)?;
    may(Act::EditEvidence, &store::relation(tx.conn(), actor, &item)?)?;
    Ok(item)
}
