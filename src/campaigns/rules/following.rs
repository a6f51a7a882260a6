//! Whether a campaign follows from what a needs assessment found: people were asked before it was chosen.

use super::campaign::NewCampaign;
use crate::needs::{NeedsAssessment, State};

/// How a campaign stands to the needs assessment it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// It says of nothing that anybody found.
    Nothing,
    /// It says in words alone what it answers, and names no assessment that is there.
    Words,
    /// Its assessment was given up.
    GivenUp,
    /// It began before people had been asked.
    TooEarly,
    /// Its assessment is not finished.
    UnderWay,
    /// It follows from it.
    Follows,
}

impl Following {
    /// How a campaign stands to the `assessment` it names; `None` where that is not there.
    pub fn of(told: &NewCampaign, assessment: Option<&NeedsAssessment>) -> Self {
        let Some(assessment) = assessment.filter(|one| told.assessment == Some(one.id)) else {
            return if told.priority.is_empty() { Self::Nothing } else { Self::Words };
        };
        let is_held = assessment.is_held(told.starts_on);
        match assessment.state {
            State::Cancelled => Self::GivenUp,
            // The day people had been asked only moves on.
            _ if assessment.held_on.is_some() && !is_held => Self::TooEarly,
            State::Recorded | State::Published if is_held => Self::Follows,
            State::Recorded | State::Published | State::Open => Self::UnderWay,
        }
    }

    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Words => "words",
            Self::GivenUp => "given-up",
            Self::TooEarly => "too-early",
            Self::UnderWay => "under-way",
            Self::Follows => "follows",
        }
    }
}

impl NewCampaign {
    /// Whether it follows from one of an employer's needs assessments.
    pub fn is_from_needs(&self, assessments: &[NeedsAssessment]) -> bool {
        let named = assessments.iter().find(|one| Some(one.id) == self.assessment);
        Following::of(self, named) == Following::Follows
    }
}
