//! What an employer answers and what an assessor finds, criterion by criterion.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What an employer says of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing done yet.
    #[default]
    NotStarted,
    /// Begun.
    InProgress,
    /// In place.
    Met,
    /// Does not concern this employer.
    NotApplicable,
}

/// A text that names no [`Status`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a status")]
pub struct UnknownStatus;

/// An assessor's mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Mark {
    /// 0: not met.
    NotMet,
    /// 1: partly met.
    Partly,
    /// 2: met.
    Met,
    /// 3: exceeds what is asked.
    Exceeds,
}

/// A number that is no [`Mark`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mark is 0, 1, 2 or 3")]
pub struct UnknownMark;

/// An employer's answer to a criterion, as far as it decides anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SelfAssessed {
    /// What the employer says.
    pub status: Status,
    /// The number typed in, where the criterion asks for one.
    pub count: Option<u32>,
    /// Whether a reason was given for "not applicable".
    pub has_reason: bool,
}

/// An assessor's finding on a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assessed {
    /// The mark, when one was given.
    pub mark: Option<Mark>,
    /// The number that stands: the employer's, or as corrected.
    pub count: Option<u32>,
    /// What became of "not applicable".
    pub claim: NotApplicableClaim,
}

/// An employer's "not applicable", before an assessor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotApplicableClaim {
    /// The employer did not say so.
    #[default]
    NotMade,
    /// It did; the assessor has not decided.
    Open,
    /// The assessor agrees.
    Accepted,
    /// The assessor does not: the criterion is marked like any other.
    Refused,
}

impl Status {
    /// Every status, in the order a form offers them.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::InProgress, Self::Met, Self::NotApplicable];

    /// The value stored and sent in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Met => "met",
            Self::NotApplicable => "not_applicable",
        }
    }
}

impl FromStr for Status {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        Self::ALL.into_iter().find(|status| status.as_str() == text).ok_or(UnknownStatus)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl Mark {
    /// Every mark, lowest first.
    pub const ALL: [Self; 4] = [Self::NotMet, Self::Partly, Self::Met, Self::Exceeds];

    /// The mark as a number, 0 to 3.
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl TryFrom<u8> for Mark {
    type Error = UnknownMark;

    fn try_from(number: u8) -> Result<Self, UnknownMark> {
        Self::ALL.into_iter().find(|mark| mark.number() == number).ok_or(UnknownMark)
    }
}

impl From<Mark> for u8 {
    fn from(mark: Mark) -> Self {
        mark.number()
    }
}
