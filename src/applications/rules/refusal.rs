//! Reasons an application cannot be changed so, each something a person can act on.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why an application stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplicationRefusal {
    /// It was submitted: answers and evidence are locked.
    Locked,
    /// It was decided or withdrawn.
    Ended,
    /// An assessor or the panel is at work on it.
    BeingJudged,
    /// Someone else took the step, or another one, already.
    MovedOn,
    /// The level would not be met today.
    NotMet {
        /// How many things stand in the way.
        gaps: usize,
    },
    /// Answers that came along from an earlier application are still to be confirmed.
    Unconfirmed {
        /// How many.
        count: usize,
    },
}

/// Why an application cannot be started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRefusal {
    /// The employer has not finished its registration.
    NotRegistered,
    /// Another application of the scheme is on its way.
    AlreadyRunning,
    /// The edition has no such level.
    NoSuchLevel,
    /// The employer holds the level.
    AlreadyHeld,
    /// The level below has to be held first.
    LowerLevelNotHeld,
    /// Employers of this size cannot have the level.
    NotForThisSize,
    /// The scheme gives a pledge or a prize, which nobody applies for level by level.
    NotAnAward,
}

/// Why an application does not move to another edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionRefusal {
    /// No edition is offered to it, or the choice was made.
    NotOffered,
    /// The edition does not have its level.
    NoSuchLevel,
    /// The edition does not give its level to employers of this size.
    NotForThisSize,
}

/// Why answers of earlier applications do not come along, or are not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryRefusal {
    /// No earlier answer fits a criterion that has none.
    Nothing,
    /// None is left to confirm.
    NotWaiting,
}

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerRefusal {
    /// This criterion has to be answered.
    NotApplicableNotAllowed,
    /// "Not applicable" needs a reason.
    ReasonMissing,
    /// This criterion counts nothing.
    NothingCounted,
}

impl Refusal for ApplicationRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Locked => "refused-applications-locked".into(),
            Self::Ended => "refused-applications-ended".into(),
            Self::BeingJudged => "refused-applications-being-judged".into(),
            Self::MovedOn => "refused-applications-moved-on".into(),
            Self::NotMet { gaps } => Text::new("refused-applications-not-met").with("gaps", *gaps as u64),
            Self::Unconfirmed { count } => {
                Text::new("refused-applications-unconfirmed").with("count", *count as u64)
            }
        }
    }
}

impl Refusal for StartRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotRegistered => "refused-applications-not-registered".into(),
            Self::AlreadyRunning => "refused-applications-already-running".into(),
            Self::NoSuchLevel => "refused-applications-no-such-level".into(),
            Self::AlreadyHeld => "refused-applications-already-held".into(),
            Self::LowerLevelNotHeld => "refused-applications-lower-level-not-held".into(),
            Self::NotForThisSize => "refused-applications-not-for-this-size".into(),
            Self::NotAnAward => "refused-applications-not-an-award".into(),
        }
    }
}

impl Refusal for EditionRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotOffered => "refused-applications-edition-not-offered".into(),
            Self::NoSuchLevel => "refused-applications-edition-no-such-level".into(),
            Self::NotForThisSize => "refused-applications-edition-not-for-this-size".into(),
        }
    }
}

impl Refusal for CarryRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Nothing => "refused-applications-nothing-to-carry".into(),
            Self::NotWaiting => "refused-applications-nothing-to-confirm".into(),
        }
    }
}

impl Refusal for AnswerRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotApplicableNotAllowed => "refused-applications-not-applicable-not-allowed".into(),
            Self::ReasonMissing => "refused-applications-reason-missing".into(),
            Self::NothingCounted => "refused-applications-nothing-counted".into(),
        }
    }
}
