//! What is done to schemes: publishing editions.

use super::rules::{Definition, may_offer};
use super::{pack, store};
use crate::platform::access::{Act, Actor, Grant, Relation, Role, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EditionId, SchemeId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Publishes the editions of these schemes that come with the program and are not published yet, by label, so that the
/// greatest label becomes the current one; returns how many
/// were. A published edition stays as it was, whatever a newer program ships under its name.
///
/// # Errors
/// When a shipped pack cannot be read, or the database's fault.
pub fn publish_shipped(tx: &mut Tx<'_>, schemes: &[&str]) -> Result<usize, AppError> {
    let mut published = 0;
    let shipped = pack::shipped().map_err(|refusal| AppError::fault(format!("{refusal:?}")))?;
    for definition in shipped.into_iter().filter(|one| schemes.contains(&one.scheme.slug.as_str())) {
        published += usize::from(publish(tx, &definition)?);
    }
    Ok(published)
}

/// Publishes an edition: from now on it never changes, and new applications start under it. Opens its scheme when there is
/// none of that short name. Whoever calls this asked whether the actor may. `false`, and nothing is done, when the scheme
/// has an edition of that label.
///
/// # Errors
/// The database's fault.
pub fn publish(tx: &mut Tx<'_>, definition: &Definition) -> Result<bool, AppError> {
    let scheme = match store::find_scheme(tx.conn(), definition.scheme.slug.as_str())? {
        Some(scheme) => scheme,
        None => store::add_scheme(tx, definition)?,
    };
    if store::find_edition(tx.conn(), scheme, &definition.label)?.is_some() {
        return Ok(false);
    }
    let frozen = store::Frozen {
        json: pack::canonical_json(definition).map_err(AppError::fault)?,
        content_hash: pack::content_hash(definition).map_err(AppError::fault)?,
    };
    let edition = store::add_edition(tx, scheme, &definition.label, &frozen)?;
    tx.record(Event::new("edition-published").subject(edition).with("label", definition.label.as_str()))?;
    Ok(true)
}

/// Offers an edition to the applications that are open under an earlier one. Whoever calls this tells the employers.
///
/// # Errors
/// When the actor does not coordinate the scheme, there is a newer edition, or it is offered already.
pub fn offer(tx: &mut Tx<'_>, id: EditionId) -> Result<(), AppError> {
    let edition = store::get_edition(tx.conn(), id)?;
    may(Act::OfferEdition, &relation(tx.actor(), edition.scheme))?;
    let newest = store::get_current_edition(tx.conn(), edition.scheme)?.id;
    may_offer(newest == id, store::is_offered(tx.conn(), id)?)?;
    store::add_offer(tx, id)?;
    tx.record(Event::new("edition-offered").subject(id).with("label", edition.label.as_str()))
}

/// How a person stands to a scheme's editions.
pub fn relation(actor: &Actor, scheme: SchemeId) -> Relation {
    let coordinates = |grant: &Grant| grant.role == Role::Coordinator && grant.scheme == Some(scheme);
    Relation { coordinator: actor.grants().iter().any(coordinates), ..Relation::of(actor) }
}
