//! Telling people.

use super::rules::Notice;
use super::store;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::tx::Tx;

/// Tells people, each once, and not whoever does it: it waits for them on their page and in their next digest.
///
/// # Errors
/// The database's fault.
pub fn notify(tx: &mut Tx<'_>, to: &[PersonId], notice: &Notice) -> Result<(), AppError> {
    let mut to = to.to_vec();
    to.sort_unstable();
    to.dedup();
    to.retain(|person| tx.actor().person() != Some(*person));
    for person in to {
        store::add(tx, person, notice)?;
    }
    Ok(())
}
