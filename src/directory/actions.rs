//! What people do with the support directory.

mod keeping;
mod lapses;
mod packs;
mod using;

pub use keeping::{add, change, remove, vouch};
pub use lapses::{LAPSES, tell_of_lapses};
pub use packs::take_over;
pub use using::tell_use;
