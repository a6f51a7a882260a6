//! Priorities: the three to five things an employer agrees to work on.

use crate::platform::error::Refusal;
use crate::platform::ids::{FindingId, NeedsAssessmentId, PriorityId};
use crate::platform::text::Text;

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

/// What a person tells of a priority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPriority {
    /// The code of its topic.
    pub topic: String,
    /// What is to be reached, in a line.
    pub title: String,
    /// Why it matters here; may be empty.
    pub why: String,
    /// The findings it answers, in the order of their keys.
    pub findings: Vec<FindingId>,
}

/// Why a priority is not kept, or the priorities not agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriorityRefusal {
    /// There are five already.
    TooMany,
    /// There are fewer than three.
    TooFew,
    /// A topic nobody knows.
    UnknownTopic,
    /// A finding that is not among those that count.
    UnknownFinding,
}

impl Refusal for PriorityRefusal {
    fn text(&self) -> Text {
        match self {
            Self::TooMany => Text::new("refused-priority-too-many").with("most", MOST_PRIORITIES),
            Self::TooFew => Text::new("refused-priority-too-few").with("fewest", FEWEST_PRIORITIES),
            Self::UnknownTopic => "refused-topic".into(),
            Self::UnknownFinding => "refused-priority-finding".into(),
        }
    }
}

/// Whether there is room for one more beside so many.
///
/// # Errors
/// [`PriorityRefusal::TooMany`].
pub fn check_another(count: usize) -> Result<(), PriorityRefusal> {
    if count < MOST_PRIORITIES { Ok(()) } else { Err(PriorityRefusal::TooMany) }
}

/// Whether an employer can agree to so many.
///
/// # Errors
/// [`PriorityRefusal::TooFew`], [`PriorityRefusal::TooMany`].
pub fn check_agreement(count: usize) -> Result<(), PriorityRefusal> {
    match count {
        0..FEWEST_PRIORITIES => Err(PriorityRefusal::TooFew),
        FEWEST_PRIORITIES..=MOST_PRIORITIES => Ok(()),
        _ => Err(PriorityRefusal::TooMany),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_employer_agrees_to_three_four_or_five_priorities() {
        let can: Vec<usize> = (0..8).filter(|count| check_agreement(*count).is_ok()).collect();
        assert_eq!(can, [3, 4, 5]);
        assert_eq!(check_agreement(6), Err(PriorityRefusal::TooMany));
        assert!(check_another(4).is_ok() && check_another(5).is_err());
    }
}
