//! Why something cannot be said of a campaign.

use super::pulses::Side;
use crate::platform::error::{AppError, Refusal};
use crate::platform::text::Text;

/// Why a campaign cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignRefusal {
    /// Its last day lies before its first.
    EndsBeforeStart,
    /// It has no last day and does not run all year.
    NoEnd,
    /// Its theme is of no scheme the employer works under.
    UnknownTheme,
    /// The needs assessment it follows from is not there, or is another employer's.
    UnknownAssessment,
    /// The priority it answers is not there, or is another employer's.
    UnknownPriority,
    /// The needs assessment it is to follow from was given up.
    GivenUpAssessment,
    /// The priority it is to answer is one of a needs assessment that was given up.
    GivenUpPriority,
}

/// Why two surveys cannot show what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PulseRefusal {
    /// The one before is not there, or is another employer's.
    UnknownBefore,
    /// The one after is not there, or is another employer's.
    UnknownAfter,
    /// They are one and the same.
    Same,
    /// They do not ask the same.
    OtherQuestions,
    /// The one after opened while the one before could still be answered.
    Swapped,
    /// The one before could still be answered when the campaign was over.
    BeforeIsLate,
    /// There is none to be planned: it is there, or it is not the time for it.
    NoneToPlan,
    /// The one on this side asks more than people answer twice.
    TooLong(Side),
}

/// Why this cannot be said of what came of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeRefusal {
    /// It has not started.
    NotStarted,
    /// It would have reached more people than work there.
    MoreThanWork {
        /// How many work there.
        headcount: i32,
    },
    /// It was evaluated, but the day is missing.
    DayMissing,
    /// There is a day, but no evaluation.
    WordsMissing,
    /// It was evaluated before it started.
    BeforeStart,
    /// The day of the evaluation is still to come.
    ToCome,
}

impl CampaignRefusal {
    /// The refusal at the field it is about.
    pub fn at_field(self) -> AppError {
        let field = match self {
            Self::EndsBeforeStart | Self::NoEnd => "ends_on",
            Self::UnknownTheme => "theme",
            Self::UnknownAssessment
            | Self::GivenUpAssessment
            | Self::UnknownPriority
            | Self::GivenUpPriority => "answers",
        };
        AppError::field(field, self.text())
    }
}

impl OutcomeRefusal {
    /// The refusal at the field it is about; that it has not started is about none.
    pub fn at_field(self) -> AppError {
        match self {
            Self::NotStarted => self.into(),
            Self::WordsMissing => AppError::field("evaluation", self.text()),
            Self::MoreThanWork { .. } => AppError::field("reach", self.text()),
            _ => AppError::field("evaluated_on", self.text()),
        }
    }
}

impl Refusal for CampaignRefusal {
    fn text(&self) -> Text {
        match self {
            Self::EndsBeforeStart => "refused-campaigns-ends-before".into(),
            Self::NoEnd => "refused-campaigns-no-end".into(),
            Self::UnknownTheme => "refused-campaigns-theme".into(),
            Self::UnknownAssessment | Self::UnknownPriority => "refused-campaigns-priority".into(),
            Self::GivenUpAssessment | Self::GivenUpPriority => "refused-campaigns-priority-given-up".into(),
        }
    }
}

impl PulseRefusal {
    /// The refusal at the field it is about.
    pub fn at_field(self) -> AppError {
        let field = match self {
            Self::UnknownBefore | Self::BeforeIsLate | Self::TooLong(Side::Before) => "before",
            _ => "after",
        };
        AppError::field(field, self.text())
    }

    /// The refusal at the field of a survey's plan that it is about; that there is none to plan is about none.
    pub fn at_plan(self) -> AppError {
        match self {
            Self::NoneToPlan => self.into(),
            Self::OtherQuestions | Self::TooLong(_) => AppError::field("questionnaire", self.text()),
            Self::BeforeIsLate => AppError::field("closes_on", "refused-campaigns-late-plan"),
            _ => AppError::field("closes_on", self.text()),
        }
    }

    /// Why what changed is not told of two surveys that are around a campaign: a key of the messages.
    pub const fn why_not_told(self) -> &'static str {
        match self {
            Self::OtherQuestions => "campaigns-pulse-other-questions",
            Self::Swapped => "campaigns-pulse-swapped",
            Self::BeforeIsLate => "campaigns-pulse-late",
            _ => "campaigns-pulse-not-two",
        }
    }
}

impl Refusal for PulseRefusal {
    fn text(&self) -> Text {
        match self {
            Self::UnknownBefore | Self::UnknownAfter => "refused-campaigns-survey".into(),
            Self::Same => "refused-campaigns-same-survey".into(),
            Self::OtherQuestions => "refused-campaigns-other-questions".into(),
            Self::Swapped => "refused-campaigns-swapped-surveys".into(),
            Self::BeforeIsLate => "refused-campaigns-late-before".into(),
            Self::NoneToPlan => "refused-campaigns-none-to-plan".into(),
            Self::TooLong(_) => "refused-campaigns-too-long".into(),
        }
    }
}

impl Refusal for OutcomeRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotStarted => "refused-campaigns-not-started".into(),
            Self::MoreThanWork { headcount } => {
                Text::new("refused-campaigns-reach").with("count", i64::from(*headcount))
            }
            Self::DayMissing => "refused-campaigns-evaluated-on".into(),
            Self::WordsMissing => "refused-campaigns-evaluation".into(),
            Self::BeforeStart => "refused-campaigns-evaluated-before".into(),
            Self::ToCome => "refused-campaigns-evaluated-to-come".into(),
        }
    }
}
