//! A newer edition: offering it to open applications, moving to it, staying.

use super::steps::about;
use crate::applications::letters;
use crate::applications::rules::{self, EditionChoice, EditionRefusal};
use crate::applications::store;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EditionId};
use crate::platform::tx::Tx;
use crate::{employers, people, scheme};

/// Offers an edition to the open applications of its scheme, and writes to the leads of each. Some hundreds of
/// applications are open in a scheme: a row of the outbox each is no work for later.
///
/// # Errors
/// When the person does not coordinate the scheme, there is a newer edition, or it is offered already.
pub fn offer_edition(tx: &mut Tx<'_>, id: EditionId) -> Result<(), AppError> {
    scheme::actions::offer(tx, id)?;
    let edition = scheme::get_edition(tx.conn(), id)?;
    for (application, employer) in store::list_open_under_others(tx.conn(), edition.scheme, id)? {
        let application = store::get(tx.conn(), application)?;
        let employer = employers::get(tx.conn(), employer)?;
        for to in people::list_lead_recipients(tx.conn(), employer.id)? {
            let scheme = edition.definition.scheme.name.as_str();
            tx.post(letters::edition_offered(to, &application, &employer, scheme, &edition.label))?;
        }
    }
    Ok(())
}

/// Moves an application to the edition that is offered, or keeps it where it is. Every answer stays as it is either
/// way.
///
/// # Errors
/// [`AppError::Stale`] when the application, or what is offered, changed since the person read it; when the person may
/// not, nothing is offered, or the edition does not have the level.
pub fn choose_edition(tx: &mut Tx<'_>, id: ApplicationId, choice: &EditionChoice) -> Result<(), AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    may(Act::StartApplication, &store::relation(tx.conn(), actor, &application)?)?;
    let offered = store::find_offer(tx.conn(), &application)?.ok_or(EditionRefusal::NotOffered)?;
    if offered.id != choice.edition || application.version != choice.version {
        return Err(AppError::Stale);
    }
    let kind = if choice.moves {
        let facts = employers::get_facts(tx.conn(), application.employer)?;
        let track = offered.definition.track_of(&facts).map(|track| &track.code);
        rules::may_move(&offered.definition, &application.level, track)?;
        store::set_edition(tx, &application, offered.id, track)?;
        "application-edition-moved"
    } else {
        "application-edition-kept"
    };
    store::add_choice(tx, id, offered.id, choice.moves)?;
    let from = scheme::get_edition(tx.conn(), application.edition)?;
    let event = about(kind, &application).with("reference", application.reference.as_str());
    tx.record(event.with("from", from.label.as_str()).with("to", offered.label.as_str()))
}
