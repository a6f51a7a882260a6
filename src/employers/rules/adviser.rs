//! Who can advise an employer.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why a person cannot be an employer's adviser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdviserRefusal {
    /// The employer has not said where it is.
    NoPlace,
    /// They are no adviser of the employer's place.
    NotOfPlace,
    /// They have a role at the employer.
    WorksThere,
}

impl Refusal for AdviserRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NoPlace => "refused-employers-adviser-no-place".into(),
            Self::NotOfPlace => "refused-employers-adviser-not-of-place".into(),
            Self::WorksThere => "refused-employers-adviser-works-there".into(),
        }
    }
}
