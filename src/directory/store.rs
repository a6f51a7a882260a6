//! The tables `directory_services`, `directory_topics`, `directory_areas`, `directory_uses` and `directory_codes`.

mod reads;

use super::rules::Audience;

pub use reads::list_for;

crate::stored_as_text!(Audience);
