//! How many of the people asked a scheme hopes to hear from, and whether that came true.

use super::terms::{Mode, Terms};

/// A goal that a survey has, in people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResponseGoal {
    /// The share, in percent.
    pub percent: u8,
    /// The fewest people that make it.
    pub people: u32,
}

/// What can be said at the close of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalOutcome {
    /// As many answered.
    Met,
    /// Fewer answered.
    NotMet,
    /// Anybody could answer twice, so that there is no rate.
    NoRate,
    /// The number of answers is not told, so neither is this.
    Untold,
}

impl ResponseGoal {
    /// A share of so many people asked.
    pub fn new(percent: u8, asked: u32) -> Self {
        let people = (u64::from(asked) * u64::from(percent)).div_ceil(100);
        Self { percent, people: u32::try_from(people).unwrap_or(u32::MAX) }
    }

    /// Whether it was met. `answers` is the number that results tell, and `None` where they tell none: this says nothing
    /// that the response rate beside it does not say.
    pub fn outcome(self, mode: Mode, answers: Option<u32>) -> GoalOutcome {
        match answers {
            _ if mode == Mode::Open => GoalOutcome::NoRate,
            None => GoalOutcome::Untold,
            Some(answers) if answers >= self.people => GoalOutcome::Met,
            Some(_) => GoalOutcome::NotMet,
        }
    }
}

impl GoalOutcome {
    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::NoRate => "no-rate",
            Self::Untold => "untold",
        }
    }
}

impl Terms {
    /// The goal the survey was launched with.
    pub fn goal(&self) -> Option<ResponseGoal> {
        self.response_goal.map(|percent| ResponseGoal::new(percent, self.asked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_met_by_the_first_whole_person_over_its_share() {
        let goal = ResponseGoal::new(60, 41);
        assert_eq!(goal.people, 25);
        assert_eq!(goal.outcome(Mode::Slips, Some(24)), GoalOutcome::NotMet);
        assert_eq!(goal.outcome(Mode::Slips, Some(25)), GoalOutcome::Met);
        assert_eq!(ResponseGoal::new(50, 40).people, 20);
    }

    #[test]
    fn a_goal_says_nothing_where_the_number_of_answers_is_not_told() {
        let goal = ResponseGoal::new(1, 40);
        assert_eq!(goal.outcome(Mode::Personal, None), GoalOutcome::Untold);
        assert_eq!(goal.outcome(Mode::Open, Some(40)), GoalOutcome::NoRate);
    }
}
