//! What an account and its roles must be. Pure.

use crate::platform::access::Role;
use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// The fewest characters of a password.
pub const PASSWORD_LEAST: usize = 10;
/// The most: longer ones cost time to hash and help nobody.
pub const PASSWORD_MOST: usize = 200;
/// Wrong tries on one account before it rests.
pub const TRIES_PER_ACCOUNT: i32 = 10;
/// Wrong tries from one address before it rests: an office shares one.
pub const TRIES_PER_ADDRESS: i32 = 60;
/// Letters that anybody can cause to an address before it is left in peace.
pub const LETTERS_PER_ADDRESS: i32 = 5;
/// How long each of these rests, in minutes.
pub const REST_MINUTES: i64 = 15;

/// Why a password will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRefusal {
    /// Fewer than [`PASSWORD_LEAST`] characters.
    TooShort,
    /// More than [`PASSWORD_MOST`] characters.
    TooLong,
    /// Among the first to be guessed.
    TooEasy,
}

impl Refusal for PasswordRefusal {
    fn text(&self) -> Text {
        match self {
            PasswordRefusal::TooShort => Text::new("people-password-too-short").with("least", PASSWORD_LEAST),
            PasswordRefusal::TooLong => Text::new("people-password-too-long").with("most", PASSWORD_MOST),
            PasswordRefusal::TooEasy => Text::new("people-password-too-easy"),
        }
    }
}

/// Whether a password will do for someone known by these words (name, e-mail address).
///
/// # Errors
/// The first reason why not.
pub fn check_password(password: &str, known: &[&str]) -> Result<(), PasswordRefusal> {
    match password.chars().count() {
        count if count < PASSWORD_LEAST => return Err(PasswordRefusal::TooShort),
        count if count > PASSWORD_MOST => return Err(PasswordRefusal::TooLong),
        _ => {}
    }
    if zxcvbn::zxcvbn(password, known).score() < zxcvbn::Score::Two {
        return Err(PasswordRefusal::TooEasy);
    }
    Ok(())
}

/// An e-mail address as accounts are found by: its case does not matter.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Why a change to somebody's role is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleRefusal {
    /// Nobody would be left to lead at the employer.
    LastLead,
    /// Nobody would be left to coordinate the scheme.
    LastCoordinator,
    /// They hold a role there already.
    AlreadyThere,
    /// The invitation is for another e-mail address than the account's.
    OtherAddress,
    /// The invitation was withdrawn or taken up.
    InvitationOver,
}

impl Refusal for RoleRefusal {
    fn text(&self) -> Text {
        Text::new(match self {
            RoleRefusal::LastLead => "refused-people-last-lead",
            RoleRefusal::LastCoordinator => "refused-people-last-coordinator",
            RoleRefusal::AlreadyThere => "refused-people-already-there",
            RoleRefusal::OtherAddress => "refused-people-other-address",
            RoleRefusal::InvitationOver => "refused-people-invitation-over",
        })
    }
}

/// Whether a role may end where `others` people hold the same one.
///
/// # Errors
/// When the role must not be left empty.
pub fn check_end(role: Role, others: i64) -> Result<(), RoleRefusal> {
    match (role, others) {
        (Role::Lead, 0) => Err(RoleRefusal::LastLead),
        (Role::Coordinator, 0) => Err(RoleRefusal::LastCoordinator),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_the_first_to_be_guessed() {
        assert_eq!(check_password("short", &[]), Err(PasswordRefusal::TooShort));
        assert_eq!(check_password(&"x".repeat(201), &[]), Err(PasswordRefusal::TooLong));
        assert_eq!(check_password("password123", &[]), Err(PasswordRefusal::TooEasy));
        assert_eq!(check_password("amina.hussain", &["amina.hussain"]), Err(PasswordRefusal::TooEasy));
        assert_eq!(check_password("seven brown geese", &[]), Ok(()));
    }

    #[test]
    fn the_last_lead_cannot_leave_but_the_last_viewer_can() {
        assert_eq!(check_end(Role::Lead, 0), Err(RoleRefusal::LastLead));
        assert_eq!(check_end(Role::Lead, 1), Ok(()));
        assert_eq!(check_end(Role::Viewer, 0), Ok(()));
        assert_eq!(check_end(Role::Coordinator, 0), Err(RoleRefusal::LastCoordinator));
    }
}
