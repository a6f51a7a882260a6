//! What an employer of the world has lived through.

use super::draw::Draw;

/// The story of an employer, as far as the award is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    /// Began to register, and has not finished.
    Unfinished,
    /// Registered, nothing begun.
    Registered,
    /// Answers Bronze criteria.
    Answering,
    /// Handed in; waits for an assessor.
    Queued,
    /// Its assessor declared a conflict: it waits for another.
    HandedBack,
    /// Allocated; the assessor has not declared yet.
    Undeclared,
    /// Some criteria are marked.
    HalfMarked,
    /// Every criterion is marked; the assessor has not completed.
    AllMarked,
    /// A second assessor marks it, after the first declared a conflict.
    Reallocated,
    /// Assessed; nobody on the panel has voted.
    BeforePanel,
    /// One member has voted.
    OneVote,
    /// One member has voted and another stood aside.
    StoodAside,
    /// Enough have voted for the chair to decide.
    ReadyToDecide,
    /// Awarded, not released.
    Pending,
    /// The panel deferred it: it is open again.
    Deferred,
    /// Taken back by the employer.
    Withdrawn,
    /// Holds Bronze.
    Bronze,
    /// Holds Bronze, for less than 60 days more.
    BronzeEnding,
    /// Held Bronze until its term was over.
    BronzeLapsed,
    /// Held Bronze until it was revoked.
    BronzeRevoked,
    /// Holds Bronze, after a deferral.
    BronzeSecondTry,
    /// Holds Bronze and answers Silver criteria.
    BronzeClimbing,
    /// Holds Silver.
    Silver,
    /// Holds Silver, for less than 60 days more.
    SilverEnding,
    /// Holds Silver and answers Gold criteria.
    SilverClimbing,
    /// Holds Gold.
    Gold,
    /// Answers criteria of the charter.
    CharterAnswering,
    /// Handed in under the charter; waits for an assessor.
    CharterQueued,
    /// Assessed under the charter; nobody on the panel has voted.
    CharterBeforePanel,
    /// Stands at Commitment under the charter.
    CharterCommitment,
    /// Stands at Achievement under the charter.
    CharterAchievement,
}

/// What of a story happens, and when. Days are counted back from the anchor.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// How many of the five steps of registering are done; `None` is all of them.
    pub steps: Option<usize>,
    /// The levels won, lowest first, and how many days ago each was released.
    pub won: Vec<(&'static str, i64)>,
    /// The first of them was deferred at first.
    pub second_try: bool,
    /// The award won last was revoked this many days ago.
    pub revoked: Option<i64>,
    /// What is on its way: the level and how far it came.
    pub running: Option<(&'static str, Stage)>,
}

/// How far an application that is on its way came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// With the employer; about so many per cent are answered.
    Answering(u64),
    /// Taken back.
    Withdrawn,
    /// Handed in.
    Submitted,
    /// Handed in; an assessor gave it back for a conflict.
    HandedBack,
    /// Allocated.
    Allocated,
    /// About so many per cent are marked; after another assessor's conflict, or not.
    Marking(u64, bool),
    /// Complete, with so many votes, and somebody who stood aside or not.
    Assessed(usize, bool),
    /// The panel deferred.
    Deferred,
    /// The panel awarded.
    Decided,
}

/// A Bronze term is 24 months: days from its release after which fewer than 60 are left, and after which none is.
const ENDING: (i64, i64) = (674, 726);

impl Story {
    /// Whether it is about the charter, not the award.
    pub fn is_of_charter(self) -> bool {
        matches!(
            self,
            Self::CharterAnswering
                | Self::CharterQueued
                | Self::CharterBeforePanel
                | Self::CharterCommitment
                | Self::CharterAchievement
        )
    }

    /// What happens, and when.
    pub fn plan(self, draw: &mut Draw) -> Plan {
        let running = |level, stage| Plan { running: Some((level, stage)), ..Plan::default() };
        match self {
            Story::Unfinished => Plan { steps: Some(draw.below(5)), ..Plan::default() },
            Story::Registered => Plan::default(),
            Story::Answering => running("bronze", Stage::Answering(draw.between(0, 96))),
            Story::Withdrawn => running("bronze", Stage::Withdrawn),
            Story::Queued => running("bronze", Stage::Submitted),
            Story::HandedBack => running("bronze", Stage::HandedBack),
            Story::Undeclared => running("bronze", Stage::Allocated),
            Story::HalfMarked => running("bronze", Stage::Marking(draw.between(25, 75), false)),
            Story::AllMarked => running("bronze", Stage::Marking(100, false)),
            Story::Reallocated => running("bronze", Stage::Marking(40, true)),
            Story::BeforePanel => running("bronze", Stage::Assessed(0, false)),
            Story::OneVote => running("bronze", Stage::Assessed(1, false)),
            Story::StoodAside => running("bronze", Stage::Assessed(1, true)),
            Story::ReadyToDecide => running("bronze", Stage::Assessed(2, false)),
            Story::Pending => running("bronze", Stage::Decided),
            Story::Deferred => running("bronze", Stage::Deferred),
            Story::CharterAnswering => running("commitment", Stage::Answering(draw.between(20, 96))),
            Story::CharterQueued => running("achievement", Stage::Submitted),
            Story::CharterBeforePanel => running("commitment", Stage::Assessed(0, false)),
            _ => self.climb(draw),
        }
    }

    /// The plan of an employer that won something.
    fn climb(self, draw: &mut Draw) -> Plan {
        let won = match self {
            Story::BronzeEnding => vec![("bronze", draw.days(ENDING.0, ENDING.1))],
            Story::BronzeLapsed => vec![("bronze", draw.days(735, 840))],
            Story::BronzeRevoked => vec![("bronze", draw.days(160, 500))],
            Story::BronzeClimbing => vec![("bronze", draw.days(130, 540))],
            Story::Silver | Story::SilverClimbing => {
                climbed(draw.days(120, 420), &["bronze", "silver"], draw)
            }
            Story::SilverEnding => climbed(draw.days(ENDING.0, ENDING.1), &["bronze", "silver"], draw),
            Story::CharterCommitment => vec![("commitment", draw.days(10, 600))],
            Story::CharterAchievement => vec![("achievement", draw.days(10, 600))],
            Story::Gold => climbed(draw.days(15, 160), &["bronze", "silver", "gold"], draw),
            _ => vec![("bronze", draw.days(10, 640))],
        };
        let running = match self {
            Story::BronzeClimbing => Some(("silver", Stage::Answering(draw.between(5, 95)))),
            Story::SilverClimbing => Some(("gold", Stage::Answering(draw.between(5, 80)))),
            _ => None,
        };
        let revoked = (self == Story::BronzeRevoked).then(|| draw.days(20, 120));
        Plan { won, running, revoked, second_try: self == Story::BronzeSecondTry, ..Plan::default() }
    }
}

/// Levels won one after the other, the last one `last` days ago and seven to ten months between them.
fn climbed(last: i64, levels: &[&'static str], draw: &mut Draw) -> Vec<(&'static str, i64)> {
    let mut released = last;
    let mut won: Vec<(&'static str, i64)> = Vec::new();
    for level in levels.iter().rev() {
        won.push((level, released));
        released += draw.days(210, 300);
    }
    won.reverse();
    won
}
