//! One thing that is wanted of the candidates that are not forced, and what follows from it.

use super::puzzle::Choice;
use crate::scheme::rules::need::Need;

/// What is wanted. Candidates are named by their place in the puzzle.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Want {
    /// Candidates and what each is worth, the cheapest for its worth first; so much together.
    Worth { of: Vec<(usize, u32)>, short: u32 },
    /// So many of these groups, each whole.
    Groups { of: Vec<Vec<usize>>, short: u32 },
}

impl Want {
    /// What a need leaves to be wanted once the forced are taken; `None` when that is nothing. `place` finds a
    /// candidate by its place in the edition.
    pub(super) fn of(
        need: &Need,
        place: impl Fn(usize) -> usize,
        forced: &[bool],
        efforts: &[u32],
    ) -> Option<Self> {
        match need {
            Need::Worth { of, short } => {
                let of = of.iter().map(|(at, worth)| (place(*at), *worth));
                let (taken, mut of): (Vec<_>, Vec<_>) = of.partition(|(at, _)| forced[*at]);
                let price = |of: &(usize, u32)| (u64::from(efforts[of.0]), u64::from(of.1));
                of.sort_by(|one, other| cheaper(price(one), price(other)));
                let short = short.saturating_sub(total(&taken));
                (short > 0).then_some(Self::Worth { of, short })
            }
            Need::Groups { of, short } => {
                let rest = |group: &Vec<usize>| -> Vec<usize> {
                    group.iter().map(|at| place(*at)).filter(|at| !forced[*at]).collect()
                };
                let (whole, of): (Vec<_>, Vec<_>) = of.iter().map(rest).partition(Vec::is_empty);
                let short = short.saturating_sub(number(whole.len()));
                (short > 0).then_some(Self::Groups { of, short })
            }
            Need::Every(_) | Need::Never => None,
        }
    }

    /// The candidates it names.
    pub(super) fn candidates(&self) -> Box<dyn Iterator<Item = usize> + '_> {
        match self {
            Self::Worth { of, .. } => Box::new(of.iter().map(|(at, _)| *at)),
            Self::Groups { of, .. } => Box::new(of.iter().flatten().copied()),
        }
    }

    /// Whether what is taken fulfils it.
    pub(super) fn is_fulfilled(&self, choices: &[Choice]) -> bool {
        match self {
            Self::Worth { of, short } => worth(of, choices, Choice::In) >= *short,
            Self::Groups { of, short } => count_whole(of, choices) >= *short,
        }
    }

    /// Takes what it cannot do without; `None` when it can never be fulfilled, else whether anything was taken.
    /// `named` is how many wants name each candidate.
    pub(super) fn conclude(&self, choices: &mut [Choice], named: &[usize]) -> Option<bool> {
        if self.is_fulfilled(choices) {
            return Some(false);
        }
        match self {
            Self::Worth { of, short } => {
                let most = worth(of, choices, Choice::In).saturating_add(worth(of, choices, Choice::Open));
                let spare = most.checked_sub(*short)?;
                Some(take(choices, of.iter().filter(|(_, worth)| *worth > spare).map(|(at, _)| *at)))
            }
            Self::Groups { of, short } => {
                let spare = number(of.iter().filter(|group| is_possible(group, choices)).count());
                let spare = spare.checked_sub(*short)?;
                let begun = |group: &[usize], choices: &[Choice]| {
                    group.iter().any(|at| choices[*at] == Choice::In && named[*at] == 1)
                };
                let mut taken = false;
                for group in of {
                    if is_possible(group, choices) && (spare == 0 || begun(group, choices)) {
                        taken |= take(choices, group.iter().copied());
                    }
                }
                Some(taken)
            }
        }
    }

    /// Marks the undecided candidates it gains from.
    pub(super) fn mark_gains(&self, choices: &[Choice], gains: &mut [bool]) {
        if self.is_fulfilled(choices) {
            return;
        }
        match self {
            Self::Worth { of, .. } => of.iter().for_each(|(at, _)| gains[*at] = true),
            Self::Groups { of, .. } => {
                let possible = of.iter().filter(|group| is_possible(group, choices));
                possible.flatten().for_each(|at| gains[*at] = true);
            }
        }
    }

    /// Marks the candidates taken that it needs, or may yet need.
    pub(super) fn mark_needed(&self, choices: &[Choice], needed: &mut [bool]) {
        match self {
            Self::Worth { of, short } => {
                let taken = worth(of, choices, Choice::In);
                let critical = of.iter().filter(|(at, worth)| {
                    choices[*at] == Choice::In && taken.saturating_sub(*worth) < *short
                });
                critical.for_each(|(at, _)| needed[*at] = true);
            }
            Self::Groups { of, short } => {
                let whole = count_whole(of, choices);
                let critical = of.iter().filter(|group| {
                    if whole < *short { is_possible(group, choices) } else { is_whole(group, choices) }
                });
                if whole <= *short {
                    critical.flatten().for_each(|at| needed[*at] = true);
                }
            }
        }
    }

    /// What each of so many candidates is worth to it; nothing where it does not name one.
    pub(super) fn worths(&self, candidates: usize) -> Vec<u32> {
        let mut worths = vec![0; candidates];
        match self {
            Self::Worth { of, .. } => of.iter().for_each(|(at, worth)| worths[*at] = *worth),
            Self::Groups { of, .. } => of.iter().flatten().for_each(|at| worths[*at] = 1),
        }
        worths
    }

    /// Whether the other, to which candidates are worth `worths`, is fulfilled whenever this one is.
    pub(super) fn implies(&self, other: &Self, worths: &[u32]) -> bool {
        match (self, other) {
            (_, Self::Worth { short: 1, .. }) => self.candidates().all(|at| worths[at] > 0),
            (Self::Worth { of, short }, Self::Worth { short: less, .. }) => {
                less <= short && of.iter().all(|(at, worth)| worths[*at] >= *worth)
            }
            _ => self == other,
        }
    }

    /// Whether this one, to which candidates are worth `worths`, shares no candidate with the inner, or holds it whole
    /// and values what it holds alike.
    pub(super) fn holds_or_avoids(&self, worths: &[u32], inner: &Self) -> bool {
        let holds = match (self, inner) {
            (Self::Worth { .. }, Self::Worth { of, .. }) => {
                of.iter().all(|(at, worth)| worths[*at] == *worth)
            }
            _ => false,
        };
        holds || inner.candidates().all(|at| worths[at] == 0)
    }
}

/// Which of two prices, an effort for a worth, is the lower.
pub(super) fn cheaper(one: (u64, u64), other: (u64, u64)) -> std::cmp::Ordering {
    (one.0 * other.1).cmp(&(other.0 * one.1))
}

/// Whether nothing of the group is left out.
pub(super) fn is_possible(group: &[usize], choices: &[Choice]) -> bool {
    group.iter().all(|at| choices[*at] != Choice::Out)
}

pub(super) fn count_whole(groups: &[Vec<usize>], choices: &[Choice]) -> u32 {
    number(groups.iter().filter(|group| is_whole(group, choices)).count())
}

pub(super) fn is_whole(group: &[usize], choices: &[Choice]) -> bool {
    group.iter().all(|at| choices[*at] == Choice::In)
}

/// What the candidates of which this was chosen are worth together.
pub(super) fn worth(of: &[(usize, u32)], choices: &[Choice], choice: Choice) -> u32 {
    of.iter()
        .filter(|(at, _)| choices[*at] == choice)
        .fold(0, |sum: u32, (_, worth)| sum.saturating_add(*worth))
}

fn total(of: &[(usize, u32)]) -> u32 {
    of.iter().fold(0, |sum: u32, (_, worth)| sum.saturating_add(*worth))
}

/// Takes those that are undecided; whether there was one.
fn take(choices: &mut [Choice], candidates: impl Iterator<Item = usize>) -> bool {
    let mut taken = false;
    for at in candidates {
        if choices[at] == Choice::Open {
            choices[at] = Choice::In;
            taken = true;
        }
    }
    taken
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
