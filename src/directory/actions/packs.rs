//! Taking over the services of packs.

use crate::directory::pack::Pack;
use crate::directory::rules::{ServiceRefusal, usual_review};
use crate::directory::store;
use crate::platform::error::AppError;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Takes over the services of packs whose codes are not known yet; returns how many. The scheme team vouches for each, for
/// a year from the day the pack was written (or from today, where that day is still to come). What was taken over before
/// stays as coordinators keep it, and what they removed stays away.
///
/// # Errors
/// When there would be too many; the database's fault.
pub fn take_over(tx: &mut Tx<'_>, packs: &[Pack]) -> Result<usize, AppError> {
    let today = tx.today();
    let known = store::list_codes(tx.conn())?;
    let mut there = store::count_kept(tx.conn(), None)?;
    let mut taken: Vec<&str> = Vec::new();
    for (pack, entry) in packs.iter().flat_map(|pack| pack.entries.iter().map(move |entry| (pack, entry))) {
        let code = entry.code.as_str();
        if taken.contains(&code) || known.iter().any(|known| known == code) {
            continue;
        }
        if there >= ServiceRefusal::MOST {
            return Err(ServiceRefusal::TooMany.into());
        }
        store::add(tx, &entry.details, usual_review(pack.written_on.min(today)), Some(code))?;
        store::add_code(tx, code)?;
        taken.push(code);
        there += 1;
    }
    if !taken.is_empty() {
        tx.record(Event::new("services-taken-over").with("count", taken.len()))?;
    }
    Ok(taken.len())
}
