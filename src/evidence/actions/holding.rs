//! What a submission relies on.

use crate::evidence::rules::Item;
use crate::evidence::store;
use crate::platform::error::AppError;
use crate::platform::ids::SubmissionId;
use crate::platform::tx::Tx;

/// Holds these items as they are for a submission: whoever judges it sees these versions and no later ones. Part of
/// handing an application in, which has asked whether the person may.
///
/// # Errors
/// The database's fault.
pub fn hold<'a>(
    tx: &mut Tx<'_>,
    submission: SubmissionId,
    items: impl Iterator<Item = &'a Item>,
) -> Result<(), AppError> {
    let mut items: Vec<&Item> = items.collect();
    items.sort_by_key(|item| item.id);
    items.dedup_by_key(|item| item.id);
    for item in items {
        store::add_hold(tx, submission, item)?;
    }
    Ok(())
}
