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

/// How much the search may do before it is cut short: how often it may branch times how many criteria it chooses from.
/// The shipped packs hardly branch; this much takes a fraction of a second.
const WORK: usize = 1_000_000;

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
    let needs = Judge::new(definition, inputs).level(definition.level(level)?).needs;
    let effort = |at: usize| definition.criteria.get(at).map_or(0, |criterion| u32::from(criterion.effort));
    let puzzle = (!needs.is_empty()).then(|| Puzzle::of(&needs, effort)).flatten();
    let Some(puzzle) = puzzle else { return Some(WaysUp { ways: Vec::new(), complete: true }) };
    let (found, complete) = search::cheapest(&puzzle, MOST, WORK / puzzle.places.len().max(1));
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

#[cfg(test)]
mod tests {
    use super::super::need::Need;
    use super::*;

    /// Twelve criteria. The first has to be met, and seven points earned in all; every third is worth two.
    fn puzzle() -> Puzzle {
        let of = (0..12).map(|at| (at, 1 + u32::from(at % 3 == 2))).collect();
        let needs = [Need::Every(vec![0]), Need::Worth { of, short: 7 }];
        Puzzle::of(&needs, |at| [3, 5, 4, 1, 7, 9, 2, 2, 2, 6, 5, 8][at]).expect("nothing is out of reach")
    }

    #[test]
    fn a_search_cut_short_says_so_and_gives_one_way_without_anything_to_spare() {
        let (found, complete) = search::cheapest(&puzzle(), MOST, 0);
        assert!(!complete);
        assert_eq!(found.len(), 1);
        let way = &found[0];
        assert!(puzzle().is_fulfilled(way));
        for at in (1..way.len()).filter(|at| way[*at] == Choice::In) {
            let mut less = way.clone();
            less[at] = Choice::Out;
            assert!(!puzzle().is_fulfilled(&less), "{at} could be spared");
        }
    }

    #[test]
    fn a_search_with_time_enough_finds_the_cheapest() {
        let (found, complete) = search::cheapest(&puzzle(), MOST, 1_000);
        assert!(complete);
        let efforts: Vec<u32> = found.iter().map(|choices| puzzle().effort(choices)).collect();
        assert_eq!(efforts.len(), 3);
        assert!(efforts.is_sorted());
        let (cut, _) = search::cheapest(&puzzle(), MOST, 0);
        assert!(efforts[0] <= puzzle().effort(&cut[0]));
    }
}
