//! What an application covers.

use super::steps::about;
use crate::applications::rules::{NewScope, may_answer, print};
use crate::applications::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::ApplicationId;
use crate::platform::tx::Tx;

/// Chooses what an open application covers: the whole employer, or sites of it by name.
///
/// # Errors
/// When the person does not lead there, the application is not open, or a site is not in use; [`AppError::Stale`] when
/// somebody else chose in the meantime.
pub fn choose_scope(tx: &mut Tx<'_>, id: ApplicationId, new: &NewScope) -> Result<(), AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    may(Act::StartApplication, &store::relation(tx.conn(), actor, &application)?)?;
    may_answer(application.status)?;
    if print(&store::list_covered(tx.conn(), id)?) != new.seen {
        return Err(AppError::Stale);
    }
    let sites = employers::list_sites(tx.conn(), application.employer)?;
    if !new.sites.iter().all(|chosen| sites.iter().any(|site| site.id == *chosen)) {
        return Err(AppError::field("sites", "scope-site-gone"));
    }
    store::set_covered(tx, id, &new.sites)?;
    store::set_changed(tx, id)?;
    let event = about("application-scope-chosen", &application);
    let reference = application.reference.as_str();
    tx.record(event.with("reference", reference).with("sites", new.sites.len() as u64))
}
