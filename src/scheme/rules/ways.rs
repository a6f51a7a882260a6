//! Ways up: what an employer could meet to reach a level, the least work first.

mod bound;
mod puzzle;
mod search;
mod want;

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode};
use super::definition::Definition;
use super::inputs::Inputs;
use super::judging::Judge;
use puzzle::{Choice, Puzzle};

/// How many ways are looked for.
const MOST: usize = 3;

/// How often the search may branch. The shipped packs need a few dozen; this many take a fraction of a second.
const BUDGET: usize = 20_000;

/// The ways to a level, the least effort first; of equal effort, the one that meets the earlier criterion first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaysUp {
    /// At most three. None where the level is met already, is blocked, or cannot be reached by meeting criteria.
    pub ways: Vec<Way>,
    /// Whether there is none cheaper and, of fewer than three, no other: the search was not cut short.
    pub complete: bool,
}

/// Criteria that, all met, reach the level. Without any one of them they do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// In the order of the edition.
    pub criteria: Vec<CriterionCode>,
    /// The effort of them all.
    pub effort: u32,
}

/// The ways to a level; `None` when the edition has no such level.
pub fn ways_up(definition: &Definition, inputs: &Inputs, level: &LevelCode) -> Option<WaysUp> {
    ways_within(definition, inputs, level, BUDGET)
}

fn ways_within(definition: &Definition, inputs: &Inputs, level: &LevelCode, budget: usize) -> Option<WaysUp> {
    let needs = Judge::new(definition, inputs).level(definition.level(level)?).needs;
    let effort = |at: usize| definition.criteria.get(at).map_or(0, |criterion| u32::from(criterion.effort));
    let puzzle = (!needs.is_empty()).then(|| Puzzle::of(&needs, effort)).flatten();
    let Some(puzzle) = puzzle else { return Some(WaysUp { ways: Vec::new(), complete: true }) };
    let (found, complete) = search::cheapest(&puzzle, MOST, budget);
    let ways = found.iter().map(|choices| way(definition, &puzzle, choices)).collect();
    Some(WaysUp { ways, complete })
}

fn way(definition: &Definition, puzzle: &Puzzle, choices: &[Choice]) -> Way {
    let chosen = puzzle.places.iter().zip(choices).filter(|(_, choice)| **choice == Choice::In);
    let criteria = chosen.filter_map(|(at, _)| definition.criteria.get(*at));
    Way {
        criteria: criteria.map(|criterion| criterion.code.clone()).collect(),
        effort: puzzle.effort(choices),
    }
}
