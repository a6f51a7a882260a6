//! The letters of this slice.

use crate::platform::ids::{InvitationId, PersonId};
use crate::platform::mail::links::Purpose;
use crate::platform::mail::{Letter, Recipient};
use crate::platform::web::texts::Lang;

/// To someone who signed up: show that the address is yours.
pub fn confirmation(to: Recipient, person: PersonId) -> Letter {
    Letter::new("confirmation", to).link(Purpose::Confirmation, person)
}

/// To someone whose address was used to sign up again.
pub fn already_here(to: Recipient) -> Letter {
    Letter::new("already-here", to).page("/sign-in")
}

/// To someone who forgot their password.
pub fn reset(to: Recipient, person: PersonId) -> Letter {
    Letter::new("reset", to).link(Purpose::Reset, person)
}

/// To someone whose password was changed.
pub fn password_changed(to: Recipient) -> Letter {
    Letter::new("password-changed", to).page("/resets")
}

/// To someone who is invited to take a role at an employer or in a scheme, called `what`.
pub fn invitation(email: &str, invitation: InvitationId, what: &str, by: &str) -> Letter {
    let to = Recipient { name: email.to_owned(), email: email.to_owned(), lang: Lang::En };
    Letter::new("invitation", to).link(Purpose::Invitation, invitation).with("what", what).with("by", by)
}

/// To somebody who led an employer: that somebody else does now.
pub fn lead_replaced(to: Recipient, what: &str, by: &str) -> Letter {
    Letter::new("lead-replaced", to).with("what", what).with("by", by).page("/desk")
}
