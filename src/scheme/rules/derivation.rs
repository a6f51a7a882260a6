//! Why a verdict is what it is, as a tree a person can read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode, StandardCode};
use super::standing::Standing;

/// One thing that holds or does not, and the things it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derivation {
    /// Whether it holds.
    pub holds: bool,
    /// What it says.
    pub says: Says,
    /// What it rests on, in the order of the pack.
    pub because: Vec<Derivation>,
}

/// What one step of a derivation says. Numbers are what is there and what it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case")]
pub enum Says {
    /// All that the level takes is there.
    Level {
        /// Which.
        level: LevelCode,
    },
    /// The lower level is held.
    Held {
        /// Which.
        level: LevelCode,
    },
    /// The level is open to employers of this size.
    OpenToTrack {
        /// Which.
        level: LevelCode,
    },
    /// Something is met: a level is not won by excuses, nor by asking for nothing.
    SomethingMet,
    /// Every criterion is met.
    Every {
        /// Met.
        in_place: u32,
        /// Asked for, less those excused.
        needed: u32,
        /// Excused.
        excused: u32,
    },
    /// Every mandatory criterion is met.
    Core {
        /// Met.
        in_place: u32,
        /// Asked for, less those excused.
        needed: u32,
        /// Excused.
        excused: u32,
    },
    /// So many of a pool are met.
    Pool {
        /// Met.
        in_place: u32,
        /// What it takes.
        at_least: u32,
        /// How many there are to choose from, less those excused.
        of: u32,
    },
    /// So many of the pool in a standard are met.
    Quota {
        /// Which.
        standard: StandardCode,
        /// Met.
        in_place: u32,
        /// What it takes.
        at_least: u32,
    },
    /// So many criteria are met in all.
    Cumulative {
        /// Met.
        in_place: u32,
        /// What it takes.
        at_least: u32,
        /// How many there are, less those excused.
        of: u32,
    },
    /// So many points are earned.
    Points {
        /// Earned.
        points: u32,
        /// What it takes.
        at_least: u32,
        /// What could be earned, less what is excused; by mark, with the highest mark throughout.
        possible: u32,
    },
    /// So many points are earned in a standard.
    StandardPoints {
        /// Which.
        standard: StandardCode,
        /// Earned.
        points: u32,
        /// What it takes.
        at_least: u32,
    },
    /// Every standard stands at the level or higher.
    Standards {
        /// The level.
        floor: LevelCode,
        /// Those that do.
        in_place: u32,
        /// How many there are, less those set aside.
        needed: u32,
    },
    /// So many standards stand at the level or higher.
    BestFit {
        /// The level.
        level: LevelCode,
        /// Those that do.
        in_place: u32,
        /// What it takes.
        at_least: u32,
        /// How many there are, less those set aside.
        of: u32,
    },
    /// A standard stands at the level it has to.
    Standard {
        /// Which.
        standard: StandardCode,
        /// Where it stands; `None` is below every level.
        stands_at: Option<LevelCode>,
        /// Whether nothing of it is asked of this employer, so that it decides nothing.
        set_aside: bool,
    },
    /// What lower levels take is still met.
    LowerKept,
    /// How a criterion stands.
    Criterion {
        /// Which.
        criterion: CriterionCode,
        /// How.
        standing: Standing,
    },
}

impl Derivation {
    pub(super) fn leaf(holds: bool, says: Says) -> Self {
        Self { holds, says, because: Vec::new() }
    }

    /// Every criterion the tree rests on, once, with how it stands. Where one stands in two ways (two levels ask for
    /// it under different policies), the first counts.
    pub fn criteria(&self) -> BTreeMap<&CriterionCode, &Standing> {
        let mut found = BTreeMap::new();
        self.gather(&mut found);
        found
    }

    fn gather<'a>(&'a self, found: &mut BTreeMap<&'a CriterionCode, &'a Standing>) {
        if let Says::Criterion { criterion, standing } = &self.says {
            found.entry(criterion).or_insert(standing);
        }
        for reason in &self.because {
            reason.gather(found);
        }
    }

    /// What does not hold, as deep as it goes, in the order of the tree: what there is to do. A criterion that a
    /// choice does not depend on alone is left to the step that chooses.
    pub fn unmet(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        self.gather_unmet(&mut found);
        // Whoever does anything of the rest has something met.
        if found.iter().any(|step| step.says != Says::SomethingMet) {
            found.retain(|step| step.says != Says::SomethingMet);
        }
        found
    }

    fn gather_unmet<'a>(&'a self, found: &mut Vec<&'a Self>) {
        if self.holds {
            return;
        }
        let deeper = self.because.iter().any(|reason| !reason.holds);
        if !deeper || self.says.chooses() {
            found.push(self);
            return;
        }
        for reason in &self.because {
            reason.gather_unmet(found);
        }
    }
}

impl Says {
    /// Whether it can hold without everything below it holding.
    fn chooses(&self) -> bool {
        matches!(
            self,
            Self::Pool { .. }
                | Self::Quota { .. }
                | Self::Cumulative { .. }
                | Self::Points { .. }
                | Self::StandardPoints { .. }
                | Self::BestFit { .. }
        )
    }
}
