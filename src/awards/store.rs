//! The tables `awards`, `award_releases` and `award_revocations`.

mod award;
mod case;
mod writes;

pub use award::{count_pending, get, list_of_employer};
pub use case::{relation, scheme_name};
pub use writes::{
    NewAward, add, add_release, add_revocation, list_standing, set_followed_by, set_superseded,
};
