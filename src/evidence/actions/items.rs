//! Items: into the library, and out of it.

use super::versions::keep_version;
use crate::employers;
use crate::evidence::rules::{self, Draft, Item, NewItem};
use crate::evidence::store;
use crate::notices::actions::forget_page;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::files::Files;
use crate::platform::ids::{EmployerId, EvidenceId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Puts the file of a draft, if it has one, into the file store. A draft that is then not added leaves bytes that
/// nothing names; the daily sweep takes them.
///
/// # Errors
/// When the file store does not take the file.
pub async fn keep(files: &Files, draft: Draft) -> Result<NewItem, AppError> {
    let Draft { title, about_on, current_until, source } = draft;
    Ok(NewItem { title, about_on, current_until, version: keep_version(files, source).await? })
}

/// Adds an item to an employer's library.
///
/// # Errors
/// When the person may not, or the database's fault.
pub fn add(tx: &mut Tx<'_>, employer: EmployerId, item: &NewItem) -> Result<EvidenceId, AppError> {
    let actor = tx.actor();
    let found = employers::get(tx.conn(), employer)?;
    may(Act::EditEvidence, &employers::relation(tx.conn(), actor, &found)?)?;
    let version = item.version.clone().looked_into(tx.today());
    let id = store::add(tx, employer, &NewItem { version, ..item.clone() })?;
    let event = Event::new("evidence-added").employer(employer).subject(id);
    tx.record(event.with("title", item.title.as_str()).with("kind", item.version.content.kind().as_str()))?;
    Ok(id)
}

/// Takes an item out of the library.
///
/// # Errors
/// When the person may not, or a submitted application relies on it.
pub fn remove(tx: &mut Tx<'_>, id: EvidenceId) -> Result<Item, AppError> {
    let actor = tx.actor();
    let item = store::get(tx.conn(), id)?;
    may(Act::EditEvidence, &store::relation(tx.conn(), actor, &item)?)?;
    rules::may_remove(store::is_relied_on(tx.conn(), id)?)?;
    store::remove(tx, id)?;
    forget_page(tx, &format!("/evidence/{id}"))?;
    let event = Event::new("evidence-removed").employer(item.employer).subject(id);
    tx.record(event.with("title", item.title.as_str()))?;
    Ok(item)
}
