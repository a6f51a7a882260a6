//! What is told of a closed survey, once and for all.

use serde::{Deserialize, Serialize};

use crate::measures::disclosure::Release;

/// The version of the shape of [`Results`].
pub const RESULTS_SHAPE: u32 = 1;

/// The frozen results of a survey, or of several small employers' surveys together. Titles, wordings and bands are in the
/// terms; everything here goes by code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The version of this shape.
    pub shape: u32,
    /// How many people were asked.
    pub asked: u32,
    /// How many employers' people answered: more than one in a pool.
    pub employers: u32,
    /// What may be told. A scale's figure has the scale's code and one column, its mean. Items of a scale have no figure of
    /// their own. An item of no scale has a figure with its code, and these columns: of single choice, several and Likert a
    /// share for each choice (its code, or its mark); of a scale of numbers the mean (`mean`) and the share of each range
    /// (`0-4`); of a ranking the share of those who ranked a choice at all, then the mean points, both with its code. Texts
    /// have none.
    pub release: Release,
}

/// What HSE's guide calls a response rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateWord {
    /// Half or fewer answered.
    Low,
    /// Over 50%.
    Adequate,
    /// Over 60%.
    Desirable,
    /// Over 70%.
    Good,
    /// Over 80%.
    VeryGood,
}

impl Results {
    /// How many answered; `None` when fewer than the threshold did, or when the survey tells nothing of its own.
    pub fn answers(&self) -> Option<u32> {
        self.release.answers().overall
    }
}

impl RateWord {
    /// The word for so many answers of so many asked (HSE's response-rate guide: adequate over 50%, desirable over 60,
    /// good over 70, very good over 80).
    pub fn of(answers: u32, asked: u32) -> Self {
        let over = |percent: u32| u64::from(answers) * 100 > u64::from(asked) * u64::from(percent);
        match () {
            () if over(80) => Self::VeryGood,
            () if over(70) => Self::Good,
            () if over(60) => Self::Desirable,
            () if over(50) => Self::Adequate,
            () => Self::Low,
        }
    }

    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Adequate => "adequate",
            Self::Desirable => "desirable",
            Self::Good => "good",
            Self::VeryGood => "very-good",
        }
    }
}
