//! Accounts: signing up, in and out, passwords.

use chrono::Duration;

use crate::people::rules::{LETTERS_PER_ADDRESS, REST_MINUTES, email_key};
use crate::people::{letters, store};
use crate::platform::error::AppError;
use crate::platform::ids::{Id, PersonId};
use crate::platform::ledger::Event;
use crate::platform::mail::Recipient;
use crate::platform::mail::links::{self, Purpose};
use crate::platform::tx::Tx;
use crate::platform::web::texts::Lang;

/// Someone as they present themselves.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The hash of the password they chose.
    pub password_hash: String,
}

/// Signs someone up. The answer is the same whether the address has an account or not; the letter differs.
///
/// # Errors
/// The database's fault.
pub fn sign_up(tx: &mut Tx<'_>, who: &Newcomer) -> Result<(), AppError> {
    if let Some(account) = store::find_account(tx.conn(), &who.email)? {
        if !may_write_to(tx, &account.email)? {
            return Ok(());
        }
        let to = Recipient { name: account.name, email: account.email, lang: Lang::En };
        return match account.email_confirmed_at {
            Some(_) => tx.post(letters::already_here(to)),
            None => tx.post(letters::confirmation(to, account.id)),
        };
    }
    let id = store::add_account(tx, &who.name, &who.email, Some(&who.password_hash), false)?;
    tx.record(Event::new("account-created").subject(id))?;
    let to = Recipient { name: who.name.clone(), email: who.email.clone(), lang: Lang::En };
    tx.post(letters::confirmation(to, id))
}

/// Makes an account whose address is known to be theirs: the link came to it, or an operator vouches.
///
/// # Errors
/// [`AppError::Stale`] when the address has an account.
pub fn create_account(
    tx: &mut Tx<'_>,
    name: &str,
    email: &str,
    hash: Option<&str>,
) -> Result<PersonId, AppError> {
    let id = store::add_account(tx, name, email, hash, true)?;
    tx.record(Event::new("account-created").subject(id))?;
    Ok(id)
}

/// Sends the letter with the confirmation link again.
///
/// # Errors
/// The database's fault.
pub fn ask_confirmation(tx: &mut Tx<'_>, person: PersonId) -> Result<(), AppError> {
    let to = store::get_recipient(tx.conn(), person)?;
    tx.post(letters::confirmation(to, person))
}

/// Shows that the address is theirs, by the link that came to it.
///
/// # Errors
/// [`AppError::NotFound`] when the link is used up or too old.
pub fn confirm(tx: &mut Tx<'_>, secret: &str) -> Result<PersonId, AppError> {
    let person: PersonId = Id::from_uuid(links::use_up(tx, Purpose::Confirmation, secret)?.uuid());
    store::set_confirmed(tx, person)?;
    tx.record(Event::new("address-confirmed").subject(person))?;
    Ok(person)
}

/// Opens a session under the hash of a new secret.
///
/// # Errors
/// The database's fault.
pub fn sign_in(tx: &mut Tx<'_>, person: PersonId, key_hash: &str, hours: u32) -> Result<(), AppError> {
    store::add_session(tx, key_hash, person, hours)
}

/// Ends one session.
///
/// # Errors
/// The database's fault.
pub fn sign_out(tx: &mut Tx<'_>, key_hash: &str) -> Result<(), AppError> {
    store::remove_session(tx, key_hash)
}

/// Ends every session of the person who asks.
///
/// # Errors
/// The database's fault.
pub fn sign_out_everywhere(tx: &mut Tx<'_>) -> Result<(), AppError> {
    let person = tx.person()?;
    store::remove_sessions(tx, person)?;
    tx.record(Event::new("signed-out-everywhere").subject(person))
}

/// Notes a failed sign-in against the account and the address it came from.
///
/// # Errors
/// The database's fault.
pub fn note_failure(tx: &mut Tx<'_>, subjects: &[String]) -> Result<(), AppError> {
    for subject in subjects {
        store::add_try(tx, subject, Duration::minutes(REST_MINUTES))?;
    }
    Ok(())
}

/// Forgets failed sign-ins after one that succeeded.
///
/// # Errors
/// The database's fault.
pub fn forget_failures(tx: &mut Tx<'_>, subject: &str) -> Result<(), AppError> {
    store::remove_tries(tx, subject)
}

/// Sends a link to choose a new password, if the address has an account.
///
/// # Errors
/// The database's fault.
pub fn ask_reset(tx: &mut Tx<'_>, email: &str) -> Result<(), AppError> {
    let Some(account) = store::find_account(tx.conn(), email)? else { return Ok(()) };
    if !may_write_to(tx, &account.email)? {
        return Ok(());
    }
    let to = Recipient { name: account.name, email: account.email, lang: Lang::En };
    tx.post(letters::reset(to, account.id))
}

/// Sets a new password by the link that came by letter, and ends every session.
///
/// # Errors
/// [`AppError::NotFound`] when the link is used up or too old.
pub fn reset_password(tx: &mut Tx<'_>, secret: &str, password_hash: &str) -> Result<PersonId, AppError> {
    let person: PersonId = Id::from_uuid(links::use_up(tx, Purpose::Reset, secret)?.uuid());
    store::set_confirmed(tx, person)?;
    change_password(tx, person, password_hash)?;
    Ok(person)
}

/// Sets a new password and ends every session.
///
/// # Errors
/// The database's fault.
pub fn change_password(tx: &mut Tx<'_>, person: PersonId, password_hash: &str) -> Result<(), AppError> {
    store::set_password(tx, person, password_hash)?;
    store::remove_sessions(tx, person)?;
    tx.record(Event::new("password-changed").subject(person))?;
    let to = store::get_recipient(tx.conn(), person)?;
    tx.post(letters::password_changed(to))
}

/// Changes the name of the person who asks.
///
/// # Errors
/// The database's fault.
pub fn rename(tx: &mut Tx<'_>, name: &str) -> Result<(), AppError> {
    let person = tx.person()?;
    store::set_name(tx, person, name)?;
    tx.record(Event::new("person-renamed").subject(person))
}

/// Whether somebody who is not signed in may cause one more letter to an address now; it counts as one.
fn may_write_to(tx: &mut Tx<'_>, email: &str) -> Result<bool, AppError> {
    let (subject, now) = (format!("letters:{}", links::hash(&email_key(email))), tx.now());
    if store::count_tries(tx.conn(), &subject, now)? >= LETTERS_PER_ADDRESS {
        return Ok(false);
    }
    store::add_try(tx, &subject, Duration::minutes(REST_MINUTES))?;
    Ok(true)
}
