//! Whether a level would be met, and what stands in the way.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode};
use super::definition::Definition;
use super::facts::Facts;
use super::standing::{Standing, Why};

/// The outcome for one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The level judged.
    pub level: LevelCode,
    /// Whether it is met: no gap is left.
    pub met: bool,
    /// Criteria that have to be in place: those that apply to the employer, less those excused.
    pub needed: usize,
    /// Of those needed, how many are in place.
    pub in_place: usize,
    /// Criteria that would apply and are excused as not applicable.
    pub excused: usize,
    /// What stands in the way: the lower level first, then criteria by number.
    pub gaps: Vec<Gap>,
}

/// One thing that stands between an employer and a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// The edition has no such level.
    NoSuchLevel,
    /// The level below has to be held first.
    LowerLevelNotHeld(LevelCode),
    /// Nothing is in place: a level is not won by excuses, nor by asking for nothing.
    NothingInPlace,
    /// A criterion is not met.
    CriterionNotMet {
        /// Which.
        criterion: CriterionCode,
        /// Its number within the level.
        number: u8,
        /// Why.
        why: Why,
    },
}

/// Judges one level: every criterion that applies is met or excused, at least one is met, and the level below is held.
/// A criterion without a standing is not started; standings of criteria that do not apply change nothing.
pub fn evaluate(
    definition: &Definition,
    level: &LevelCode,
    facts: &Facts,
    standings: &BTreeMap<CriterionCode, Standing>,
    held: &BTreeSet<LevelCode>,
) -> Verdict {
    let mut verdict =
        Verdict { level: level.clone(), met: false, needed: 0, in_place: 0, excused: 0, gaps: Vec::new() };
    let Some(found) = definition.level(level) else {
        verdict.gaps.push(Gap::NoSuchLevel);
        return verdict;
    };
    if let Some(lower) = found.requires.as_ref().filter(|lower| !definition.is_held(lower, held)) {
        verdict.gaps.push(Gap::LowerLevelNotHeld(lower.clone()));
    }
    weigh(&mut verdict, definition, facts, standings);
    if verdict.needed == 0 {
        verdict.gaps.push(Gap::NothingInPlace);
    }
    verdict.met = verdict.gaps.is_empty();
    verdict
}

fn weigh(
    verdict: &mut Verdict,
    definition: &Definition,
    facts: &Facts,
    standings: &BTreeMap<CriterionCode, Standing>,
) {
    for criterion in definition.applicable(&verdict.level, facts) {
        let standing = standings.get(&criterion.code).unwrap_or(&Standing::NotMet(Why::NotStarted));
        match standing {
            Standing::Excused => verdict.excused += 1,
            Standing::Met => {
                verdict.needed += 1;
                verdict.in_place += 1;
            }
            Standing::NotMet(why) => {
                verdict.needed += 1;
                verdict.gaps.push(Gap::CriterionNotMet {
                    criterion: criterion.code.clone(),
                    number: criterion.number,
                    why: why.clone(),
                });
            }
        }
    }
}
