//! How many employers of which story the world has.

use super::story::Story;

/// What the world is made from, besides the day.
#[derive(Clone, Copy, Debug)]
pub struct Recipe {
    /// Decides every choice and every key.
    pub seed: u64,
    /// How many employers live through which story, besides the showcase employer.
    pub stories: &'static [(Story, usize)],
}

impl Recipe {
    /// The demonstration: 350 employers with the showcase.
    pub const FULL: Recipe = Recipe { seed: SEED, stories: &FULL };

    /// One or two employers of each story, for tests.
    pub const SMALL: Recipe = Recipe { seed: SEED, stories: &SMALL };

    /// How many employers it makes, the showcase among them.
    pub fn employers(&self) -> usize {
        1 + self.stories.iter().map(|(_, count)| count).sum::<usize>()
    }
}

const SEED: u64 = 2026;

const FULL: [(Story, usize); 31] = [
    (Story::Unfinished, 40),
    (Story::Registered, 48),
    (Story::Answering, 74),
    (Story::Queued, 11),
    (Story::HandedBack, 1),
    (Story::Undeclared, 3),
    (Story::HalfMarked, 4),
    (Story::AllMarked, 2),
    (Story::Reallocated, 1),
    (Story::BeforePanel, 2),
    (Story::OneVote, 3),
    (Story::StoodAside, 1),
    (Story::ReadyToDecide, 2),
    (Story::Pending, 5),
    (Story::Deferred, 3),
    (Story::Withdrawn, 2),
    (Story::Bronze, 48),
    (Story::BronzeEnding, 12),
    (Story::BronzeLapsed, 10),
    (Story::BronzeRevoked, 2),
    (Story::BronzeSecondTry, 4),
    (Story::BronzeClimbing, 16),
    (Story::Silver, 24),
    (Story::SilverEnding, 4),
    (Story::SilverClimbing, 5),
    (Story::Gold, 10),
    (Story::CharterAnswering, 4),
    (Story::CharterQueued, 1),
    (Story::CharterBeforePanel, 1),
    (Story::CharterCommitment, 4),
    (Story::CharterAchievement, 2),
];

const SMALL: [(Story, usize); 31] = [
    (Story::Unfinished, 2),
    (Story::Registered, 2),
    (Story::Answering, 2),
    (Story::Queued, 1),
    (Story::HandedBack, 1),
    (Story::Undeclared, 1),
    (Story::HalfMarked, 1),
    (Story::AllMarked, 1),
    (Story::Reallocated, 1),
    (Story::BeforePanel, 1),
    (Story::OneVote, 1),
    (Story::StoodAside, 1),
    (Story::ReadyToDecide, 1),
    (Story::Pending, 1),
    (Story::Deferred, 1),
    (Story::Withdrawn, 1),
    (Story::Bronze, 2),
    (Story::BronzeEnding, 1),
    (Story::BronzeLapsed, 1),
    (Story::BronzeRevoked, 1),
    (Story::BronzeSecondTry, 1),
    (Story::BronzeClimbing, 1),
    (Story::Silver, 1),
    (Story::SilverEnding, 1),
    (Story::SilverClimbing, 1),
    (Story::Gold, 1),
    (Story::CharterAnswering, 1),
    (Story::CharterQueued, 1),
    (Story::CharterBeforePanel, 1),
    (Story::CharterCommitment, 1),
    (Story::CharterAchievement, 1),
];
