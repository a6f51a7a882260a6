//! The search: best first, so that the first ways found are the cheapest.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::bound::least_more;
use super::puzzle::{Choice, Puzzle};

/// What is to be looked at next: the least it can cost, then what is decided, so that of equal effort the one with
/// the earlier criterion comes first.
type Queue = BinaryHeap<Reverse<(u32, Vec<Choice>)>>;

/// The cheapest ways, at most `most`, and whether the search could be finished within `budget` branchings. Where it
/// found none until then, one way is given that need not be the cheapest.
pub(super) fn cheapest(puzzle: &Puzzle, most: usize, budget: usize) -> (Vec<Vec<Choice>>, bool) {
    let (mut queue, mut found, mut left) = (Queue::new(), Vec::new(), budget);
    consider(puzzle, &mut queue, puzzle.start(), 0);
    while let Some(Reverse((least, choices))) = queue.pop() {
        let Some(at) = choices.iter().position(|choice| *choice == Choice::Open) else {
            found.push(choices);
            if found.len() == most {
                break;
            }
            continue;
        };
        if left == 0 {
            let fallback = found.is_empty().then(|| some_way(puzzle));
            found.extend(fallback);
            return (found, false);
        }
        left -= 1;
        for choice in [Choice::In, Choice::Out] {
            let mut decided = choices.clone();
            decided[at] = choice;
            consider(puzzle, &mut queue, decided, least);
        }
    }
    (found, true)
}

/// Queues what is decided unless no way lies beyond it. Decisions go through the candidates in order, so of two in
/// the queue the first difference is a candidate one takes and the other leaves out.
fn consider(puzzle: &Puzzle, queue: &mut Queue, mut choices: Vec<Choice>, least: u32) {
    if puzzle.settle(&mut choices) {
        let least = least.max(puzzle.effort(&choices) + least_more(puzzle, &choices));
        queue.push(Reverse((least, choices)));
    }
}

/// Takes everything, then drops what can be spared, the most work and the later first. Everything together is
/// enough, or the search would have ended at its start.
fn some_way(puzzle: &Puzzle) -> Vec<Choice> {
    let mut choices = vec![Choice::In; puzzle.places.len()];
    let mut order: Vec<usize> = (0..choices.len()).filter(|at| !puzzle.forced[*at]).collect();
    order.sort_by_key(|at| Reverse((puzzle.efforts[*at], *at)));
    for at in order {
        choices[at] = Choice::Out;
        if !puzzle.is_fulfilled(&choices) {
            choices[at] = Choice::In;
        }
    }
    choices
}
