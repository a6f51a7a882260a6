//! Priorities: the three to five things an employer agrees to work on.

use crate::platform::ids::{FindingId, NeedsAssessmentId, PriorityId};

/// The fewest priorities an employer agrees to.
pub const FEWEST_PRIORITIES: usize = 3;

/// The most priorities an employer agrees to.
pub const MOST_PRIORITIES: usize = 5;

/// Something to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Its key.
    pub id: PriorityId,
    /// The needs assessment it came from.
    pub assessment: NeedsAssessmentId,
    /// Its place among the priorities, from 1.
    pub position: i32,
    /// The code of its topic.
    pub topic: String,
    /// What is to be reached, in a line.
    pub title: String,
    /// Why it matters here; may be empty.
    pub why: String,
    /// The findings it answers.
    pub findings: Vec<FindingId>,
    /// Goes up by one with every change.
    pub version: i32,
}
