//! What people do with accounts, roles and invitations. Whether they may is asked by the slice whose
//! thing it is: an employer's team by `employers`, a scheme's people by the pages here.

mod accounts;
mod roles;

pub use accounts::*;
pub use roles::*;
