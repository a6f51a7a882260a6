//! How one criterion stands, by the employer's own word or by the assessor's. What "not applicable" means is here.

use serde::{Deserialize, Serialize};

use super::answers::{Assessed, Mark, NotApplicableClaim, SelfAssessed, Status};
use super::definition::{Criterion, Level};

/// How a criterion stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In place.
    Met,
    /// Not in place, and why.
    NotMet(Why),
    /// Not asked of this employer. Never counted as met.
    Excused,
}

/// Why a criterion is not met: something a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// No answer yet.
    NotStarted,
    /// Begun, not finished.
    InProgress,
    /// The number that goes with it was not typed in.
    CountMissing {
        /// What it takes.
        at_least: u32,
    },
    /// The number is too low.
    CountTooLow {
        /// What was typed in.
        count: u32,
        /// What it takes.
        at_least: u32,
    },
    /// "Not applicable" was said where this criterion has to be answered.
    NotApplicableNotAllowed,
    /// "Not applicable" was said without a reason.
    NotApplicableWithoutReason,
    /// The assessor has not yet accepted or refused "not applicable".
    NotApplicableOpen,
    /// The assessor refused "not applicable" and gave no mark.
    NotApplicableRefused,
    /// The assessor has not marked it.
    NotMarked,
    /// The mark is too low.
    MarkTooLow {
        /// The mark given.
        mark: Mark,
        /// The lowest mark that is met, 0 to 3.
        met_from: u8,
    },
}

/// How a criterion stands by the employer's own answer.
pub fn self_assessed(criterion: &Criterion, answer: &SelfAssessed) -> Standing {
    match answer.status {
        Status::NotStarted => Standing::NotMet(Why::NotStarted),
        Status::InProgress => Standing::NotMet(Why::InProgress),
        Status::Met => counted(criterion, answer.count),
        Status::NotApplicable if !criterion.allows_not_applicable => {
            Standing::NotMet(Why::NotApplicableNotAllowed)
        }
        Status::NotApplicable if !answer.has_reason => Standing::NotMet(Why::NotApplicableWithoutReason),
        Status::NotApplicable => Standing::Excused,
    }
}

/// How a criterion stands by the assessor's finding. A mark beside a refused "not applicable" counts as any mark.
pub fn assessed(level: &Level, criterion: &Criterion, finding: &Assessed) -> Standing {
    match finding.claim {
        NotApplicableClaim::Accepted if criterion.allows_not_applicable => return Standing::Excused,
        NotApplicableClaim::Accepted => return Standing::NotMet(Why::NotApplicableNotAllowed),
        NotApplicableClaim::Open => return Standing::NotMet(Why::NotApplicableOpen),
        NotApplicableClaim::NotMade | NotApplicableClaim::Refused => {}
    }
    match finding.mark {
        None if finding.claim == NotApplicableClaim::Refused => Standing::NotMet(Why::NotApplicableRefused),
        None => Standing::NotMet(Why::NotMarked),
        Some(mark) if mark.number() < level.met_from_mark => {
            Standing::NotMet(Why::MarkTooLow { mark, met_from: level.met_from_mark })
        }
        Some(_) => counted(criterion, finding.count),
    }
}

/// Met, unless the criterion counts something and there is too little of it.
fn counted(criterion: &Criterion, count: Option<u32>) -> Standing {
    let Some(at_least) = criterion.count.as_ref().map(|asked| asked.at_least) else {
        return Standing::Met;
    };
    match count {
        None => Standing::NotMet(Why::CountMissing { at_least }),
        Some(count) if count < at_least => Standing::NotMet(Why::CountTooLow { count, at_least }),
        Some(_) => Standing::Met,
    }
}
