//! The least more that any way can cost from here: never too much, so that the search may trust it.

use super::puzzle::{Choice, Puzzle};
use super::want::{Want, cheaper, count_whole, is_possible, is_whole, worth};

/// Efforts are reckoned in parts of this size, rounded down.
const PARTS: u64 = 1 << 16;

/// The least more effort that what is undecided has to cost.
pub(super) fn least_more(puzzle: &Puzzle, choices: &[Choice]) -> u32 {
    let alone = puzzle.wants.iter().map(|want| least_for(puzzle, want, choices)).max().unwrap_or(0);
    let parts = alone.max(least_for_nested(puzzle, choices));
    u32::try_from(parts.div_ceil(PARTS)).unwrap_or(u32::MAX)
}

/// The least for one want: a criterion may be taken in part, but is worth no more than is missing.
fn least_for(puzzle: &Puzzle, want: &Want, choices: &[Choice]) -> u64 {
    match want {
        Want::Worth { of, short } => {
            let mut missing = u64::from(short.saturating_sub(worth(of, choices, Choice::In)));
            let open = of.iter().filter(|(at, _)| choices[*at] == Choice::Open);
            let mut prices: Vec<(u64, u64)> = open
                .map(|(at, worth)| (u64::from(puzzle.efforts[*at]), u64::from(*worth).min(missing)))
                .take_while(|(_, worth)| *worth > 0)
                .collect();
            prices.sort_by(|one, other| cheaper(*one, *other));
            let mut parts = 0;
            for (effort, worth) in prices {
                let used = worth.min(missing);
                parts += effort * PARTS * used / worth;
                missing -= used;
            }
            parts
        }
        Want::Groups { of, short } => {
            let missing = short.saturating_sub(count_whole(of, choices));
            let open = of.iter().filter(|group| is_possible(group, choices) && !is_whole(group, choices));
            let cost = |group: &Vec<usize>| -> u64 {
                let open = group.iter().filter(|at| choices[**at] == Choice::Open);
                open.map(|at| u64::from(puzzle.efforts[*at]) * PARTS).sum()
            };
            let mut costs: Vec<u64> = open.map(cost).collect();
            costs.sort_unstable();
            costs.into_iter().take(usize::try_from(missing).unwrap_or(usize::MAX)).sum()
        }
    }
}

/// The least for the wants that can be reckoned together: each, from the smallest, takes the cheapest of what the
/// ones it holds have not used.
fn least_for_nested(puzzle: &Puzzle, choices: &[Choice]) -> u64 {
    let mut used = vec![0_u64; choices.len()];
    let mut parts = 0;
    for want in puzzle.nested.iter().map(|at| &puzzle.wants[*at]) {
        let Want::Worth { of, short } = want else {
            parts += least_for(puzzle, want, choices);
            continue;
        };
        let reached = |(at, worth): &(usize, u32)| match choices[*at] {
            Choice::In => u64::from(*worth),
            Choice::Open => used[*at],
            Choice::Out => 0,
        };
        let mut missing = u64::from(*short).saturating_sub(of.iter().map(reached).sum());
        for (at, worth) in of.iter().filter(|(at, _)| choices[*at] == Choice::Open) {
            let more = (u64::from(*worth) - used[*at]).min(missing);
            parts += u64::from(puzzle.efforts[*at]) * PARTS * more / u64::from(*worth);
            used[*at] += more;
            missing -= more;
        }
    }
    parts
}
