//! What a person does with their own notices.

use crate::notices::rules::{Choice, NoticeKind};
use crate::notices::store;
use crate::platform::error::AppError;
use crate::platform::ids::NoticeId;
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Reads one of one's own notices: it is not new any more. Returns the page it leads to.
///
/// # Errors
/// [`AppError::NotFound`] when it is somebody else's.
pub fn read(tx: &mut Tx<'_>, id: NoticeId) -> Result<String, AppError> {
    let person = tx.person()?;
    let told = store::get(tx.conn(), person, id)?;
    store::set_read(tx, person, Some(id))?;
    Ok(told.page)
}

/// Counts all of one's own notices as read.
///
/// # Errors
/// When nobody is signed in.
pub fn read_all(tx: &mut Tx<'_>) -> Result<(), AppError> {
    let person = tx.person()?;
    store::set_read(tx, person, None)
}

/// Chooses how to be told of each kind. What was told before waits as it did.
///
/// # Errors
/// When nobody is signed in.
pub fn choose(tx: &mut Tx<'_>, choices: &[(NoticeKind, Choice)]) -> Result<(), AppError> {
    let person = tx.person()?;
    for (kind, choice) in choices {
        store::set_choice(tx, person, *kind, *choice)?;
    }
    tx.record(Event::new("notices-chosen").subject(person))
}
