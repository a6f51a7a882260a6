//! Telling leads of evidence that stops being current: before its last day, and once when that day is over.

use crate::evidence::store;
use crate::notices::actions::tell_of_ending;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;

/// Items told of in one transaction.
const AT_ONCE: i64 = 50;

/// Tells leads of evidence whose last day is near or over, before the day's digests leave.
pub const EXPIRIES: Job = Job { name: "evidence-expiries", every: Every::DayAt(6), run: tell_of_expiries };

/// Tells leads of evidence whose last day is near or over. What was told is noted in the same transaction, so nobody is told twice. Blocks.
///
/// # Errors
/// The database's fault.
pub fn tell_of_expiries(app: &App) -> Result<(), AppError> {
    while app.write_now(&Actor::System, tell_some)? > 0 {}
    Ok(())
}

/// Tells of a few; returns of how many.
fn tell_some(tx: &mut Tx<'_>) -> Result<usize, AppError> {
    let today = tx.today();
    let untold = store::list_untold(tx.conn(), today, AT_ONCE)?;
    for (id, ending) in &untold {
        tell_of_ending(tx, ending)?;
        store::set_told(tx, *id, ending)?;
    }
    Ok(untold.len())
}
