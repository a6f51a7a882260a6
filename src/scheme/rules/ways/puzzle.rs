//! The needs of a level as a puzzle: which candidates to take so that every want is fulfilled.

use super::want::Want;
use crate::scheme::rules::need::Need;

/// What is decided about a candidate. The order is the order of ways: one that has the criterion comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Choice {
    /// It will be met.
    In,
    /// Nothing yet.
    Open,
    /// It will not.
    Out,
}

/// Candidates, named by their place in the lists here, and what they are wanted for.
pub(super) struct Puzzle {
    /// Where each candidate is in the edition; ascending.
    pub(super) places: Vec<usize>,
    /// What each candidate costs.
    pub(super) efforts: Vec<u32>,
    /// The candidates without which nothing helps. No want names one.
    pub(super) forced: Vec<bool>,
    /// What else is missing.
    pub(super) wants: Vec<Want>,
    /// How many wants name each candidate.
    pub(super) named: Vec<usize>,
    /// Wants that can be reckoned together without counting an effort twice, the smaller before the larger: any two
    /// share no candidate, or one holds the other whole and values what they share alike.
    pub(super) nested: Vec<usize>,
}

impl Puzzle {
    /// The puzzle; `None` where a need can never be fulfilled. `effort` is what a criterion at a place costs.
    pub(super) fn of(needs: &[Need], effort: impl Fn(usize) -> u32) -> Option<Self> {
        let mut places: Vec<usize> = needs.iter().map(places_of).collect::<Option<Vec<_>>>()?.concat();
        places.sort_unstable();
        places.dedup();
        let mut forced = vec![false; places.len()];
        for at in needs.iter().filter_map(every).flatten() {
            forced[place(&places, *at)] = true;
        }
        let efforts: Vec<u32> = places.iter().map(|at| effort(*at)).collect();
        let wants =
            needs.iter().filter_map(|need| Want::of(need, |at| place(&places, at), &forced, &efforts));
        let wants = without_implied(wants, places.len());
        let nested = nested(&wants);
        let wants: Vec<Want> = wants.into_iter().map(|(want, _)| want).collect();
        let mut named = vec![0; places.len()];
        for candidate in wants.iter().flat_map(Want::candidates) {
            named[candidate] += 1;
        }
        Some(Self { places, efforts, forced, wants, named, nested })
    }

    /// Only what is forced is decided.
    pub(super) fn start(&self) -> Vec<Choice> {
        self.forced.iter().map(|forced| if *forced { Choice::In } else { Choice::Open }).collect()
    }

    /// What the candidates taken cost.
    pub(super) fn effort(&self, choices: &[Choice]) -> u32 {
        let taken = self.efforts.iter().zip(choices).filter(|(_, choice)| **choice == Choice::In);
        taken.map(|(effort, _)| effort).sum()
    }

    /// Whether every want is fulfilled by what is taken.
    pub(super) fn is_fulfilled(&self, choices: &[Choice]) -> bool {
        self.wants.iter().all(|want| want.is_fulfilled(choices))
    }

    /// Draws every conclusion from what is decided; `false` when no way lies beyond: a want cannot be fulfilled any
    /// more, or something was taken that nothing will need.
    pub(super) fn settle(&self, choices: &mut [Choice]) -> bool {
        let mut changed = true;
        while changed {
            changed = false;
            for want in &self.wants {
                match want.conclude(choices, &self.named) {
                    Some(concluded) => changed |= concluded,
                    None => return false,
                }
            }
            changed |= self.leave_out(choices);
        }
        !self.wastes(choices)
    }

    /// Leaves out what no outstanding want gains from.
    fn leave_out(&self, choices: &mut [Choice]) -> bool {
        let mut gains = vec![false; choices.len()];
        for want in &self.wants {
            want.mark_gains(choices, &mut gains);
        }
        let mut changed = false;
        for (choice, gains) in choices.iter_mut().zip(gains) {
            if *choice == Choice::Open && !gains {
                *choice = Choice::Out;
                changed = true;
            }
        }
        changed
    }

    /// Whether something taken is not needed, whatever else is taken.
    fn wastes(&self, choices: &[Choice]) -> bool {
        let mut needed = self.forced.clone();
        for want in &self.wants {
            want.mark_needed(choices, &mut needed);
        }
        choices.iter().zip(needed).any(|(choice, needed)| *choice == Choice::In && !needed)
    }
}

/// The places a need names; `None` where it can never be fulfilled.
fn places_of(need: &Need) -> Option<Vec<usize>> {
    match need {
        Need::Every(of) => Some(of.clone()),
        Need::Worth { of, .. } => Some(of.iter().map(|(at, _)| *at).collect()),
        Need::Groups { of, .. } => Some(of.concat()),
        Need::Never => None,
    }
}

fn every(need: &Need) -> Option<&Vec<usize>> {
    match need {
        Need::Every(of) => Some(of),
        _ => None,
    }
}

/// Where a place of the edition is among the candidates, all of which are there.
fn place(places: &[usize], at: usize) -> usize {
    places.partition_point(|place| *place < at)
}

/// The wants less those that are fulfilled whenever another is, each with what candidates are worth to it.
fn without_implied(wants: impl Iterator<Item = Want>, candidates: usize) -> Vec<(Want, Vec<u32>)> {
    let mut kept: Vec<(Want, Vec<u32>)> = Vec::new();
    for want in wants {
        let worths = want.worths(candidates);
        if !kept.iter().any(|(other, _)| other.implies(&want, &worths)) {
            kept.retain(|(other, others)| !want.implies(other, others));
            kept.push((want, worths));
        }
    }
    kept
}

fn nested(wants: &[(Want, Vec<u32>)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wants.len()).collect();
    order.sort_by_key(|at| wants[*at].0.candidates().count());
    let mut nested: Vec<usize> = Vec::new();
    for at in order {
        let (want, worths) = &wants[at];
        if nested.iter().all(|inner| want.holds_or_avoids(worths, &wants[*inner].0)) {
            nested.push(at);
        }
    }
    nested
}
