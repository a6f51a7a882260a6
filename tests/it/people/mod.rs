//! Accounts, sessions, roles and invitations, through the pages.

mod accounts;
mod signed_out;
mod staff;
