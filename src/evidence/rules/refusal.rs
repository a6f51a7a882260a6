//! Reasons the library says no for, each something a person can act on.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadRefusal {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than an upload may have.
    TooLarge {
        /// The most, in megabytes.
        limit_mb: usize,
    },
    /// Its name ends in something the library does not take.
    TypeNotTaken,
    /// What is in it is not what its name says.
    Mislabelled {
        /// What its name says it is, such as `PDF`.
        named: &'static str,
    },
    /// It is a picture with more pixels than fit in memory.
    TooManyPixels {
        /// The most, in millions.
        millions: u64,
    },
    /// It is a picture that cannot be opened.
    DamagedPicture,
    /// Too many files were arriving at the same time.
    Crowded,
}

/// Why a link is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRefusal {
    /// It is not the address of a web page.
    NotAnAddress,
    /// It starts with something other than `http` or `https`.
    NotWeb,
    /// It carries a user name or a password.
    HasPassword,
}

/// Why an item stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceRefusal {
    /// A submitted application relies on it.
    ReliedOn,
}

impl Refusal for UploadRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Empty => Text::new("refused-evidence-empty"),
            Self::TooLarge { limit_mb } => {
                Text::new("refused-evidence-too-large").with("limit", *limit_mb as u64)
            }
            Self::TypeNotTaken => Text::new("refused-evidence-type"),
            Self::Mislabelled { named } => Text::new("refused-evidence-mislabelled").with("named", *named),
            Self::TooManyPixels { millions } => {
                Text::new("refused-evidence-too-many-pixels").with("millions", *millions)
            }
            Self::DamagedPicture => "refused-evidence-damaged-picture".into(),
            Self::Crowded => "refused-evidence-crowded".into(),
        }
    }
}

impl Refusal for LinkRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotAnAddress => "refused-evidence-link-not-an-address".into(),
            Self::NotWeb => "refused-evidence-link-not-web".into(),
            Self::HasPassword => "refused-evidence-link-has-password".into(),
        }
    }
}

impl Refusal for EvidenceRefusal {
    fn text(&self) -> Text {
        match self {
            Self::ReliedOn => "refused-evidence-relied-on".into(),
        }
    }
}
