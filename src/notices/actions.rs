//! Telling people, reading what one was told, choosing how to be told.

mod digest;
mod reading;
mod telling;

pub use digest::{DIGESTS, count_as_digested, digest_due};
pub use reading::{choose, read, read_all};
pub use telling::{forget_employer, forget_page, forget_pages, notify, tell_of_endings};

use super::rules::line;
use super::store::Told;
use crate::platform::text::Text;
use crate::platform::web::filters;
use crate::platform::web::texts::Lang;

/// The line of a notice for a letter in this language, and the page it has on the site.
fn line_of(told: &Told, lang: Lang) -> (Text, String) {
    let day = |day: &str| filters::parse_date(day).map(|day| filters::date(lang, day));
    (line(told.kind, &told.params, told.employer.as_deref(), day), format!("/notices/{}", told.id))
}
