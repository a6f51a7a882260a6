//! The tables of people: accounts, sessions, tries, roles, invitations.

mod accounts;
mod invitations;
mod roles;
mod sessions;

pub use accounts::*;
pub use invitations::*;
pub use roles::*;
pub use sessions::*;

crate::stored_as_text!(crate::platform::access::Role);
