//! What sites an employer may have.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why a site is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitesRefusal {
    /// It lies in none of the places of this installation.
    OutsideArea,
    /// There are as many as one page can list.
    TooMany,
}

impl SitesRefusal {
    /// The most sites an employer can list: the page shows them all.
    pub const MOST: usize = 100;
}

impl Refusal for SitesRefusal {
    fn text(&self) -> Text {
        match self {
            Self::OutsideArea => "refused-employers-site-outside".into(),
            Self::TooMany => Text::new("refused-employers-too-many-sites").with("most", Self::MOST),
        }
    }
}
