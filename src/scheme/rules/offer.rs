//! Offering an edition to applications that started under an earlier one.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why an edition is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferRefusal {
    /// There is a newer one.
    NotTheNewest,
    /// It is offered already.
    Offered,
}

/// Whether an edition may be offered.
///
/// # Errors
/// Why not.
pub fn may_offer(is_newest: bool, is_offered: bool) -> Result<(), OfferRefusal> {
    match (is_newest, is_offered) {
        (false, _) => Err(OfferRefusal::NotTheNewest),
        (true, true) => Err(OfferRefusal::Offered),
        (true, false) => Ok(()),
    }
}

impl Refusal for OfferRefusal {
    fn text(&self) -> Text {
        Text::new(match self {
            Self::NotTheNewest => "refused-scheme-not-the-newest",
            Self::Offered => "refused-scheme-offered",
        })
    }
}
