//! Redaction: content that should never have been uploaded goes from every version and from the file store. That it was
//! there, its hash, who took it away, when and why stay.

use std::collections::BTreeSet;

use crate::evidence::rules::REDACTED_TITLE;
use crate::evidence::store;
use crate::notices::actions::forget_page;
use crate::platform::access::{Act, may};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::platform::ledger::{self, Event};
use crate::platform::tx::Tx;

/// Takes the content of an item away for good, whoever relies on it, and of every version of the employer's other
/// items with the same bytes. Returns the hashes whose bytes are to be dropped once this is written: [`drop_bytes`].
///
/// # Errors
/// When the person may not, or nothing is left to take away.
pub fn redact(tx: &mut Tx<'_>, id: EvidenceId, reason: &str) -> Result<Vec<String>, AppError> {
    let actor = tx.actor();
    let item = store::get(tx.conn(), id)?;
    may(Act::EditEvidence, &store::relation(tx.conn(), actor, &item)?)?;
    let doomed = store::list_doomed(tx.conn(), &item)?;
    if doomed.is_empty() {
        return Err(AppError::Refused("refused-evidence-redacted".into()));
    }
    for version in &doomed {
        store::set_redacted(tx, version, reason)?;
    }
    let items: BTreeSet<EvidenceId> = doomed.iter().map(|version| version.item).collect();
    for blank in store::set_neutral_titles(tx, &items)? {
        // Titles are people's words too: lines of the history and notices must not keep what had to go.
        ledger::replace_detail(tx, blank, "title", REDACTED_TITLE)?;
        forget_page(tx, &format!("/evidence/{blank}"))?;
    }
    for id in items {
        tx.record(Event::new("evidence-redacted").employer(item.employer).subject(id))?;
    }
    Ok(doomed.iter().filter_map(|version| version.file().map(str::to_owned)).collect())
}

/// Deletes bytes that no version needs any more; those that another item still needs stay. What cannot be deleted now
/// goes with the next sweep.
///
/// # Errors
/// The database's fault.
pub async fn drop_bytes(app: &App, hashes: Vec<String>) -> Result<(), AppError> {
    let unnamed = app.read(move |conn| store::list_unnamed(conn, &hashes)).await?;
    for hash in unnamed {
        if let Err(error) = app.files().delete(&hash).await {
            tracing::warn!(%error, "redacted bytes could not be deleted yet");
        }
    }
    Ok(())
}
