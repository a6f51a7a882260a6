//! The numbers that rules ask for, each beside what there is to reach it with.

use std::collections::BTreeMap;

use super::employers::Kinds;
use crate::scheme::rules::codes::{StandardCode, TrackCode};
use crate::scheme::rules::criterion::{Criterion, Role};
use crate::scheme::rules::definition::Definition;
use crate::scheme::rules::facts::Facts;
use crate::scheme::rules::level::{Asks, Earning, Level, Rule, Threshold, concerns};

/// The most points a criterion that could not be read may be worth: weight 100 by mark 3.
const MOST_POINTS: u32 = 300;

/// A number that a rule asks for of employers on a track.
pub(super) struct Asked<'a> {
    /// The key it is written under.
    pub(super) key: &'static str,
    pub(super) number: u32,
    /// What is counted, for "there are only 3 {of}".
    pub(super) of: String,
    /// How much one criterion that could not be read may add.
    pub(super) each: u32,
    from: From<'a>,
}

/// What a number is reached with.
enum From<'a> {
    /// Criteria, with what each is worth.
    Criteria(Vec<(&'a Criterion, u32)>),
    /// Groups of criteria: each group counts once.
    Groups(Vec<Vec<&'a Criterion>>),
}

impl Asked<'_> {
    /// How much there is for employers with these facts; without facts, if every condition held at once.
    pub(super) fn there(&self, facts: Option<&Facts>) -> u32 {
        let applies = |criterion: &Criterion| {
            criterion.when.is_none_or(|condition| facts.is_none_or(|facts| condition.holds(facts)))
        };
        match &self.from {
            From::Criteria(criteria) => {
                let applying = criteria.iter().filter(|(criterion, _)| applies(criterion));
                applying.fold(0, |sum, (_, worth)| sum.saturating_add(*worth))
            }
            From::Groups(groups) => {
                let asking = groups.iter().filter(|group| group.iter().any(|criterion| applies(criterion)));
                u32::try_from(asking.count()).unwrap_or(u32::MAX)
            }
        }
    }

    /// The most there is for any of these employers, as far as it matters to the number.
    pub(super) fn most(&self, kinds: &Kinds) -> u32 {
        let Some(kinds) = kinds else { return self.there(None) };
        let mut most = 0;
        for facts in kinds {
            most = most.max(self.there(Some(facts)));
            if most >= self.number {
                break;
            }
        }
        most
    }
}

/// The criteria a rule that chooses looks at, whatever the track.
pub(super) fn looked_at<'a>(definition: &'a Definition, level: &Level, rule: &Rule) -> Vec<&'a Criterion> {
    definition.places_of(level, rule).filter_map(|at| definition.criteria.get(at)).collect()
}

/// The numbers a rule of a level asks for of employers on a track, of the criteria it looks at.
pub(super) fn asked<'a>(
    definition: &'a Definition,
    level: &Level,
    rule: &Rule,
    looked_at: &[&'a Criterion],
    track: Option<&TrackCode>,
) -> Vec<Asked<'a>> {
    let theirs = |criterion: &&Criterion| concerns(&criterion.tracks, track);
    let looked_at = || -> Vec<&'a Criterion> { looked_at.iter().copied().filter(theirs).collect() };
    match &rule.asks {
        Asks::Every | Asks::Standards { .. } | Asks::LowerKept { .. } => Vec::new(),
        Asks::CoreAndPool { at_least } => {
            let mut pool = looked_at();
            pool.retain(|criterion| criterion.role == Role::Pool);
            vec![criteria("at_least", *at_least, "criteria in the pool (role = \"pool\")", pool)]
        }
        Asks::Pool { at_least, quotas } => {
            let pool = looked_at();
            let mut found = vec![criteria("at_least", *at_least, "criteria to choose from", pool.clone())];
            found.extend(known(definition, quotas).map(|(standard, number)| {
                let of = format!("criteria of the standard {standard} to choose from");
                criteria("quotas", number, &of, of_standard(&pool, standard))
            }));
            found
        }
        Asks::Cumulative { at_least } => {
            let all = definition.criteria.iter().filter(theirs);
            let up_to =
                all.filter(|criterion| is_of(definition, criterion, |rank| rank <= level.rank)).collect();
            vec![criteria("at_least", *at_least, "criteria up to this level", up_to)]
        }
        Asks::Points { at_least, by, minimum } => {
            let all = looked_at();
            let mut found = Vec::new();
            // A percentage is within reach wherever there is something to earn, and that is another check.
            if let Threshold::Points(number) = at_least {
                found.push(points("at_least", *number, "points to earn", *by, all.clone()));
            }
            found.extend(known(definition, minimum).map(|(standard, number)| {
                let of = format!("points to earn in the standard {standard}");
                points("minimum", number, &of, *by, of_standard(&all, standard))
            }));
            found
        }
        Asks::BestFit { at_least } => {
            let all: Vec<&Criterion> = definition.criteria.iter().filter(theirs).collect();
            let high = |criterion: &&Criterion| is_of(definition, criterion, |rank| rank >= level.rank);
            let group = |code| of_standard(&all, code).into_iter().filter(high).collect();
            let groups = definition.standards.iter().map(|standard| group(&standard.code)).collect();
            let of = "standards with criteria at this level or higher".to_owned();
            vec![Asked { key: "at_least", number: *at_least, of, each: 1, from: From::Groups(groups) }]
        }
    }
}

/// Numbers for standards that are there.
fn known<'a>(
    definition: &'a Definition,
    numbers: &'a BTreeMap<StandardCode, u32>,
) -> impl Iterator<Item = (&'a StandardCode, u32)> {
    let there = numbers.iter().filter(|(code, _)| definition.standard(code).is_some());
    there.map(|(code, number)| (code, *number))
}

fn of_standard<'a>(criteria: &[&'a Criterion], standard: &StandardCode) -> Vec<&'a Criterion> {
    criteria.iter().copied().filter(|criterion| criterion.standard == *standard).collect()
}

/// Whether some level of such a rank asks for the criterion.
fn is_of(definition: &Definition, criterion: &Criterion, rank: impl Fn(u8) -> bool) -> bool {
    definition.levels.iter().any(|level| rank(level.rank) && criterion.is_of(&level.code))
}

fn criteria<'a>(key: &'static str, number: u32, of: &str, criteria: Vec<&'a Criterion>) -> Asked<'a> {
    let from = From::Criteria(criteria.into_iter().map(|criterion| (criterion, 1)).collect());
    Asked { key, number, of: of.to_owned(), each: 1, from }
}

fn points<'a>(
    key: &'static str,
    number: u32,
    of: &str,
    by: Earning,
    criteria: Vec<&'a Criterion>,
) -> Asked<'a> {
    let best = if by == Earning::Mark { 3 } else { 1 };
    let worth = |criterion: &'a Criterion| (criterion, u32::from(criterion.weight) * best);
    let from = From::Criteria(criteria.into_iter().map(worth).collect());
    Asked { key, number, of: of.to_owned(), each: MOST_POINTS, from }
}
