//! What an item seems to hold of people who are not asked: kinds and counts, never the values.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Something that looks like personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspicion {
    /// What it looks like.
    pub reason: Reason,
    /// How many times it was found.
    pub count: u32,
}

/// What looks like personal data. Its sentence is the message `evidence-suspicion-<reason>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// National Insurance numbers.
    NationalInsurance,
    /// Names with dates of birth.
    BirthDates,
    /// A fit note, such as a Med3.
    FitNote,
    /// NHS numbers.
    NhsNumber,
}

/// A text that names no [`Reason`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownReason;

impl Suspicion {
    /// The suspicion for a template: `reason` and `count`.
    pub fn to_value(&self) -> Value {
        json!({ "reason": self.reason.as_str(), "count": self.count })
    }
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 4] =
        [Reason::NationalInsurance, Reason::BirthDates, Reason::FitNote, Reason::NhsNumber];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Reason::NationalInsurance => "national-insurance",
            Reason::BirthDates => "birth-dates",
            Reason::FitNote => "fit-note",
            Reason::NhsNumber => "nhs-number",
        }
    }
}

impl FromStr for Reason {
    type Err = UnknownReason;

    fn from_str(text: &str) -> Result<Self, UnknownReason> {
        Reason::ALL.into_iter().find(|reason| reason.as_str() == text).ok_or(UnknownReason)
    }
}
