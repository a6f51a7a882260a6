//! The threshold, and what is no request.

use serde::{Deserialize, Serialize};

/// No host may tell of fewer people than this.
pub const FEWEST: u32 = 5;

/// From how many people on a statistic may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Policy {
    min_cell: u32,
}

/// Why nothing can be released at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The threshold is under [`FEWEST`].
    #[error("the threshold is {0}; it must be {FEWEST} or more")]
    ThresholdTooLow(u32),
    /// There are more than two breakdowns.
    #[error("there are {0} breakdowns; at most two can be told apart safely")]
    TooManyBreakdowns(usize),
    /// A respondent does not fit the plan: another number of groups, figures or columns, or a group there is not.
    #[error("an answer does not fit the figures that were planned")]
    Misfit,
    /// A pool has too few employers.
    #[error("there are {0} employers; a pool needs three or more")]
    TooFewEmployers(usize),
}

impl Policy {
    /// A policy with this threshold.
    pub fn new(min_cell: u32) -> Result<Self, Refusal> {
        if min_cell < FEWEST { Err(Refusal::ThresholdTooLow(min_cell)) } else { Ok(Self { min_cell }) }
    }

    /// The fewest people a statistic is told of.
    pub const fn min_cell(self) -> u32 {
        self.min_cell
    }
}
