//! The tables `directory_services`, `directory_topics`, `directory_areas`, `directory_uses` and `directory_codes`.

mod reads;
mod uses;
mod writes;

use super::rules::Audience;

pub use reads::list_for;
pub(super) use reads::{count, count_kept, get, list, list_kept, list_untold};
pub(super) use uses::{add_use, count_uses, list_uses, remove_use};
pub(super) use writes::{add, add_code, list_codes, remove, set_details, set_review, set_told};

crate::stored_as_text!(Audience);
