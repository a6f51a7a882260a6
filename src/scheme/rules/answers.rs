//! What an employer answers and what an assessor finds, criterion by criterion.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::CounterName;

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

/// What is known of a criterion, as far as it decides anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Who says so, and what.
    pub source: Source,
    /// The numbers behind it, by counter.
    #[serde(default)]
    pub readings: Readings,
    /// The day each item of its evidence is about; `None` where nobody said.
    #[serde(default)]
    pub evidence: Vec<Option<NaiveDate>>,
}

/// Whose word a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Source {
    /// The employer's.
    Employer {
        /// What it says.
        status: Status,
        /// Whether it gave a reason for "not applicable".
        has_reason: bool,
    },
    /// An assessor's.
    Assessor {
        /// The mark, when one was given.
        mark: Option<Mark>,
        /// What became of "not applicable".
        claim: NotApplicableClaim,
    },
}

/// What counters read.
pub type Readings = BTreeMap<CounterName, Reading>;

/// What a counter reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Reading {
    /// So many.
    Number(u32),
    /// That day.
    Day(NaiveDate),
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

impl Finding {
    /// The employer's own word, without numbers or evidence.
    pub fn said(status: Status, has_reason: bool) -> Self {
        let source = Source::Employer { status, has_reason };
        Self { source, readings: Readings::new(), evidence: Vec::new() }
    }

    /// An assessor's word, without numbers or evidence.
    pub fn marked(mark: Option<Mark>, claim: NotApplicableClaim) -> Self {
        let source = Source::Assessor { mark, claim };
        Self { source, readings: Readings::new(), evidence: Vec::new() }
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
