//! Uploading a pack, publishing it, discarding it.

use super::rules::{Destination, Draft, DraftRefusal, named};
use super::store;
use crate::people::actions::{grant, relation_to_scheme};
use crate::platform::access::{Act, Actor, Grant, Relation, Role, may};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{DraftId, SchemeId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::scheme::pack::{PackFile, check, content_hash};
use crate::scheme::{self, Definition};

/// Keeps the files of a pack as a draft, whatever is wrong with them: the check report says what.
///
/// # Errors
/// When the actor coordinates no scheme, or not the one the pack is of.
pub fn upload(tx: &mut Tx<'_>, files: &[PackFile]) -> Result<DraftId, AppError> {
    may(Act::PublishEdition, &Relation::of(tx.actor()))?;
    let named = named(files, check(files.to_vec()).whole.as_ref());
    let actor = tx.actor();
    let own = own_schemes(actor);
    let scheme = match destination(tx.conn(), actor, &named.slug)? {
        Destination::Scheme(scheme) => scheme.id,
        // Nobody coordinates a scheme that is not there yet: the draft is for who sits beside the uploader.
        Destination::NewScheme => *own.first().ok_or(AppError::NotFound)?,
    };
    let id = store::add(tx, scheme, &named, files)?;
    tx.record(Event::new("draft-uploaded").subject(id).with("label", named.label))?;
    Ok(id)
}

/// Publishes a draft as an edition that never changes, and removes the draft. `seen` is what [`compared_with`] gave when
/// the person read the difference.
///
/// # Errors
/// [`DraftRefusal`] for everything that stands against it.
pub fn publish(tx: &mut Tx<'_>, id: DraftId, seen: &str) -> Result<Definition, AppError> {
    let actor = tx.actor();
    let draft = match get(tx.conn(), actor, id) {
        // Whoever has read the difference knows that it was there.
        Err(AppError::NotFound) if actor.has(Role::Coordinator) && !seen.is_empty() => {
            return Err(DraftRefusal::Gone.into());
        }
        found => found?,
    };
    let definition = check(draft.files).whole.ok_or(DraftRefusal::HasProblems)?;
    let slug = definition.scheme.slug.as_str();
    let destination = destination(tx.conn(), actor, slug)?;
    if is_label_taken(tx.conn(), &destination, &definition.label)? {
        return Err(DraftRefusal::LabelTaken { label: definition.label }.into());
    }
    if compared_with(tx.conn(), &destination, &definition)? != seen {
        return Err(DraftRefusal::ComparedWithOther.into());
    }
    if !scheme::actions::publish(tx, &definition)? {
        return Err(DraftRefusal::LabelTaken { label: definition.label }.into());
    }
    if destination == Destination::NewScheme {
        let opened = scheme::get_scheme(tx.conn(), slug)?;
        let role = Grant { role: Role::Coordinator, scheme: Some(opened.id), place: None, employer: None };
        let person = tx.person()?;
        grant(tx, person, &role)?;
    }
    store::remove(tx, id)?;
    Ok(definition)
}

/// Removes a draft.
///
/// # Errors
/// When it is gone, or the actor does not coordinate its scheme.
pub fn discard(tx: &mut Tx<'_>, id: DraftId) -> Result<(), AppError> {
    let actor = tx.actor();
    let draft = get(tx.conn(), actor, id)?;
    store::remove(tx, id)?;
    tx.record(Event::new("draft-discarded").subject(id).with("label", draft.label))
}

/// A draft that the actor may publish.
///
/// # Errors
/// [`AppError::NotFound`] when it is gone, or of a scheme that the actor does not coordinate.
pub(super) fn get(conn: &mut Conn, actor: &Actor, id: DraftId) -> Result<Draft, AppError> {
    may(Act::PublishEdition, &Relation::of(actor))?;
    let draft = store::find(conn, id)?.ok_or(AppError::NotFound)?;
    may(Act::PublishEdition, &relation_to_scheme(actor, draft.scheme))?;
    Ok(draft)
}

/// The schemes somebody coordinates, in the order the roles were granted.
pub(super) fn own_schemes(actor: &Actor) -> Vec<SchemeId> {
    let grants = actor.grants().iter().filter(|grant| grant.role == Role::Coordinator);
    grants.filter_map(|grant| grant.scheme).collect()
}

/// Where an edition of the scheme of this short name would go.
///
/// # Errors
/// When there is such a scheme and the actor does not coordinate it.
pub(super) fn destination(conn: &mut Conn, actor: &Actor, slug: &str) -> Result<Destination, AppError> {
    match scheme::get_scheme(conn, slug) {
        Ok(found) if own_schemes(actor).contains(&found.id) => Ok(Destination::Scheme(found)),
        Ok(_) => Err(DraftRefusal::OtherScheme { slug: slug.to_owned() }.into()),
        Err(AppError::NotFound) => Ok(Destination::NewScheme),
        Err(error) => Err(error),
    }
}

/// Whether the scheme has published an edition of this label.
pub(super) fn is_label_taken(conn: &mut Conn, to: &Destination, label: &str) -> Result<bool, AppError> {
    let Destination::Scheme(scheme) = to else { return Ok(false) };
    match scheme::get_edition_id(conn, scheme.id, label) {
        Ok(_) => Ok(true),
        Err(AppError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What was read and what it was compared with, as one word: the hash of the pack and the key of the current edition.
pub(super) fn compared_with(
    conn: &mut Conn,
    to: &Destination,
    definition: &Definition,
) -> Result<String, AppError> {
    let hash = content_hash(definition).map_err(AppError::fault)?;
    let current = match to {
        Destination::Scheme(scheme) => scheme::get_current_edition(conn, scheme.id)?.id.to_string(),
        Destination::NewScheme => "none".to_owned(),
    };
    Ok(format!("{hash}-{current}"))
}
