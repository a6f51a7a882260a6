//! Releasing, printing and revoking, through the pages.

mod certificate;
mod revocation;
