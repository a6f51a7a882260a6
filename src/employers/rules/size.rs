//! How large an employer is, in four bands.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A band of headcount, as official statistics cut it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SizeBand {
    /// 0 to 9 people.
    Micro,
    /// 10 to 49 people.
    Small,
    /// 50 to 249 people.
    Medium,
    /// 250 people or more.
    Large,
}

/// A text that names no [`SizeBand`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a size band")]
pub struct UnknownSizeBand;

impl SizeBand {
    /// Every band, smallest first.
    pub const ALL: [Self; 4] = [Self::Micro, Self::Small, Self::Medium, Self::Large];

    /// The band of so many people employed.
    pub fn of(headcount: u32) -> Self {
        match headcount {
            0..=9 => Self::Micro,
            10..=49 => Self::Small,
            50..=249 => Self::Medium,
            250.. => Self::Large,
        }
    }

    /// The headcounts of the band: the least, and the most if there is one.
    pub fn bounds(self) -> (u32, Option<u32>) {
        match self {
            Self::Micro => (0, Some(9)),
            Self::Small => (10, Some(49)),
            Self::Medium => (50, Some(249)),
            Self::Large => (250, None),
        }
    }

    /// The value stored and sent in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Micro => "micro",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The key of its name in the message catalogues.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Micro => "size-micro",
            Self::Small => "size-small",
            Self::Medium => "size-medium",
            Self::Large => "size-large",
        }
    }
}

impl FromStr for SizeBand {
    type Err = UnknownSizeBand;

    fn from_str(text: &str) -> Result<Self, UnknownSizeBand> {
        Self::ALL.into_iter().find(|band| band.as_str() == text).ok_or(UnknownSizeBand)
    }
}

impl fmt::Display for SizeBand {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
