//! One-use links. The secret is in the letter only; the database holds its hash.
//!
//! Opening a link uses nothing up (mail scanners open them); the form on its page does.

use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use rand::Rng;
use sha2::{Digest, Sha256};

use super::store::{self, LinkRow};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::AnyId;
use crate::platform::tx::Tx;

/// What a link lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Show that an e-mail address is theirs.
    Confirmation,
    /// Choose a new password.
    Reset,
    /// Take the role they were invited to.
    Invitation,
    /// Become the first coordinator of an installation.
    FirstCoordinator,
}

impl Purpose {
    const ALL: [Purpose; 4] =
        [Purpose::Confirmation, Purpose::Reset, Purpose::Invitation, Purpose::FirstCoordinator];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Purpose::Confirmation => "confirmation",
            Purpose::Reset => "reset",
            Purpose::Invitation => "invitation",
            Purpose::FirstCoordinator => "first_coordinator",
        }
    }

    /// The path of the link's page, before the secret.
    pub const fn path(self) -> &'static str {
        match self {
            Purpose::Confirmation => "/confirmations/",
            Purpose::Reset => "/resets/",
            Purpose::Invitation => "/invitations/",
            Purpose::FirstCoordinator => "/first-coordinator/",
        }
    }

    fn lifetime(self) -> Duration {
        match self {
            Purpose::Confirmation => Duration::days(3),
            Purpose::Reset => Duration::hours(2),
            Purpose::Invitation => Duration::days(14),
            Purpose::FirstCoordinator => Duration::days(1),
        }
    }
}

impl FromStr for Purpose {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == text).ok_or(())
    }
}

/// Makes a link for `subject`; returns its path. Earlier ones go on working until one of them is used.
///
/// # Errors
/// The database's fault.
pub fn mint(tx: &mut Tx<'_>, purpose: Purpose, subject: AnyId) -> Result<String, AppError> {
    let secret = new_secret();
    store::add_link(tx, &hash(&secret), purpose.as_str(), subject, tx.now() + purpose.lifetime())?;
    Ok(format!("{}{secret}", purpose.path()))
}

/// What an unused, unexpired link is for; looking uses nothing up.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such link any more.
pub fn look(
    conn: &mut Conn,
    purpose: Purpose,
    secret: &str,
    now: chrono::NaiveDateTime,
) -> Result<AnyId, AppError> {
    let row: LinkRow = store::get_link(conn, &hash(secret), purpose.as_str())?;
    if row.used_at.is_some() || row.expires_at <= now { Err(AppError::NotFound) } else { Ok(row.subject_id) }
}

/// Uses a link up, and every other of its kind for the same subject; returns what it was for.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such link any more.
pub fn use_up(tx: &mut Tx<'_>, purpose: Purpose, secret: &str) -> Result<AnyId, AppError> {
    let now = tx.now();
    let subject = look(tx.conn(), purpose, secret, now)?;
    store::set_links_used(tx, purpose.as_str(), subject)?;
    Ok(subject)
}

/// 256 random bits as text for a URL or a cookie.
pub fn new_secret() -> String {
    let mut bytes = [0u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the database keeps of a secret: it has 256 bits, so a plain hash cannot be turned back.
pub fn hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}
