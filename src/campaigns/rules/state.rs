//! Where a campaign stands on a day, and which of them a list shows.

use std::str::FromStr;

use chrono::NaiveDate;

use super::campaign::NewCampaign;

/// Where a campaign stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CampaignState {
    /// It has not started.
    Planned,
    /// It runs.
    Running,
    /// Its last day has passed.
    Over,
}

/// Which campaigns a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// Those that run.
    Running,
    /// Those that have not started.
    Planned,
    /// Those whose last day has passed.
    Over,
    /// Those whose last day has passed and that nobody has evaluated.
    NotEvaluated,
}

/// A text that names no [`Shown`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownShown;

impl CampaignState {
    /// Where a campaign of these days stands on `day`.
    pub fn of(told: &NewCampaign, day: NaiveDate) -> Self {
        if told.starts_on > day {
            Self::Planned
        } else if told.ends_on.is_some_and(|end| end < day) {
            Self::Over
        } else {
            Self::Running
        }
    }

    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Over => "over",
        }
    }
}

impl Shown {
    /// Every choice, in the order a form offers them.
    pub const ALL: [Self; 4] = [Self::Running, Self::Planned, Self::Over, Self::NotEvaluated];

    /// As in addresses and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Planned => "planned",
            Self::Over => "over",
            Self::NotEvaluated => "not-evaluated",
        }
    }
}

impl FromStr for Shown {
    type Err = UnknownShown;

    fn from_str(text: &str) -> Result<Self, UnknownShown> {
        Self::ALL.into_iter().find(|shown| shown.as_str() == text).ok_or(UnknownShown)
    }
}
