//! The letter that carries a day's notices.

use super::line_of;
use crate::notices::rules::{Choice, HOUR, last_round, settle};
use crate::notices::{letters, store};
use crate::people;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;

/// How many people are looked up at once.
const AT_ONCE: i64 = 100;
/// The most lines of one letter; the page has the others.
const LINES: usize = 40;

/// Writes the digests each morning.
pub const DIGESTS: Job =
    Job { name: "digests", every: Every::DayAt(HOUR), run: |app| digest_due(app).map(drop) };

/// Writes one letter to everybody whom something waits for since before the last round; returns how many it wrote.
/// Several servers may do it side by side: a notice goes into one letter. Blocks.
///
/// # Errors
/// The database's fault. What goes wrong for one person is logged, and tried again the next time.
pub fn digest_due(app: &App) -> Result<usize, AppError> {
    let round = last_round(app.clock().now());
    let (mut after, mut written) = (None, 0);
    loop {
        let waiting = app.read_now(|conn| store::list_waiting(conn, round, after, AT_ONCE))?;
        let Some(last) = waiting.last() else { return Ok(written) };
        after = Some(*last);
        for person in waiting {
            match app.write_now(&Actor::System, |tx| digest(tx, person, round)) {
                Ok(wrote) => written += usize::from(wrote),
                Err(error) => tracing::warn!(%person, %error, "a digest was not written"),
            }
        }
    }
}

/// Writes a person's letter; not when another server was quicker, when all was read meanwhile, or is not wanted by letter.
fn digest(tx: &mut Tx<'_>, person: PersonId, round: chrono::NaiveDateTime) -> Result<bool, AppError> {
    let waiting = store::list_undigested(tx.conn(), person, round)?;
    let choices = store::list_choices(tx.conn(), person)?;
    let is_wanted = |told: &&store::Told| {
        let chosen = choices.iter().find(|(kind, _)| *kind == told.kind).map(|(_, choice)| *choice);
        told.read_at.is_none() && settle(told.kind, chosen) != Choice::Page
    };
    let wanted: Vec<&store::Told> = waiting.iter().filter(is_wanted).collect();
    store::set_round_digested(tx, person, round)?;
    if wanted.is_empty() {
        return Ok(false);
    }
    let to = people::get_recipient(tx.conn(), person)?;
    let lines: Vec<_> = wanted.iter().take(LINES).map(|told| line_of(told, to.lang)).collect();
    tx.post(letters::digest(to, &lines, wanted.len()))?;
    Ok(true)
}

/// Counts everything that waits as dealt with. For a history that was written at once (the demo world): nobody is to get
/// years of it today.
///
/// # Errors
/// The database's fault.
pub fn count_as_digested(tx: &mut Tx<'_>) -> Result<(), AppError> {
    store::set_all_digested(tx)
}
