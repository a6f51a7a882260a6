//! Levels that nobody could ever win, whatever they do: more asked for than there is.

use std::collections::BTreeMap;

use super::employers::kinds;
use super::{Fault, Gaps, Part};
use crate::scheme::rules::codes::{StandardCode, TrackCode};
use crate::scheme::rules::criterion::{Criterion, Role};
use crate::scheme::rules::definition::Definition;
use crate::scheme::rules::facts::Facts;
use crate::scheme::rules::level::{Asks, Earning, Level, Rule, Threshold, concerns};

/// The most points a criterion that could not be read may be worth: weight 100 by mark 3.
const MOST_POINTS: u32 = 300;

/// A number that a rule asks for, and the most there can be of it.
pub(super) struct Bound {
    pub(super) key: &'static str,
    pub(super) asked: u32,
    /// What is counted, for "there are only 3 {of}".
    pub(super) of: String,
    /// How many there are for one kind of employer.
    pub(super) there: u32,
    /// How much one criterion that could not be read may add.
    each: u32,
}

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    for (at, level) in definition.levels.iter().enumerate() {
        found.extend(asks_nothing(definition, gaps, at, level));
        for (nth, rule) in level.pass.iter().enumerate() {
            found.extend(out_of_reach(definition, gaps, Part::Rule(at, nth), level, rule));
        }
    }
    found
}

/// A level whose rules look at no criterion at all for the employers of some track.
fn asks_nothing(definition: &Definition, gaps: &Gaps, at: usize, level: &Level) -> Vec<Fault> {
    if gaps.loose > 0 || gaps.rules || gaps.tracks {
        return Vec::new();
    }
    let open = definition.every_track().into_iter().filter(|track| level.is_open_to(*track));
    let empty = open.filter(|track| definition.may_ask(level, *track).is_empty());
    let fault = |track: Option<&TrackCode>| {
        let who = track.map(|code| format!(" of employers on track {code}")).unwrap_or_default();
        let what = format!("it asks for no criterion{who}, so it can never be won");
        let instead = match track {
            Some(code) => format!("give it a criterion for them, or take {code} off its tracks"),
            None => format!("write level = \"{}\" in some criteria", level.code),
        };
        Fault::new(Part::Level(at), "", what, instead)
    };
    empty.map(fault).collect()
}

/// The first track on which no employer could ever have what the rule asks for, number by number.
fn out_of_reach(definition: &Definition, gaps: &Gaps, part: Part, level: &Level, rule: &Rule) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    let unknown = rule.criteria.iter().filter(|code| definition.criterion(code).is_none()).count();
    let unknown = u32::try_from(unknown).unwrap_or(u32::MAX);
    for track in tracks_of(definition, level, rule) {
        for bound in most(definition, level, rule, track).unwrap_or_default() {
            let spare = gaps.loose.saturating_add(unknown).saturating_mul(bound.each);
            let is_new = !found.iter().any(|fault| fault.key == bound.key);
            if bound.asked > bound.there.saturating_add(spare) && is_new {
                found.push(too_much(part.clone(), &bound, track));
            }
        }
    }
    found
}

fn too_much(part: Part, bound: &Bound, track: Option<&TrackCode>) -> Fault {
    let Bound { key, asked, of, there, .. } = bound;
    let on = track.map(|code| format!(" for employers on track {code}")).unwrap_or_default();
    let are = match there {
        0 => format!("there are no {of}{on}"),
        1 => format!("there is only 1 of the {of}{on}"),
        _ => format!("there are only {there} {of}{on}"),
    };
    let instead = match there {
        0 => "add some, or take the rule out".to_owned(),
        _ => format!("ask for {there} at most, or add more"),
    };
    Fault::new(
        part,
        key,
        format!("`{key}` asks for {asked}, and {are}, so the level can never be won"),
        instead,
    )
}

/// The tracks a rule of a level concerns.
pub(super) fn tracks_of<'a>(
    definition: &'a Definition,
    level: &'a Level,
    rule: &'a Rule,
) -> impl Iterator<Item = Option<&'a TrackCode>> {
    let concerned = |track: &Option<&TrackCode>| level.is_open_to(*track) && concerns(&rule.tracks, *track);
    definition.every_track().into_iter().filter(concerned)
}

/// What the rule asks for, each beside the most that any employer on the track can have of it.
fn most(
    definition: &Definition,
    level: &Level,
    rule: &Rule,
    track: Option<&TrackCode>,
) -> Option<Vec<Bound>> {
    let kinds = kinds(definition, definition.tracks.iter().find(|found| Some(&found.code) == track))?;
    let bounds = kinds.iter().map(|facts| bounds(definition, level, rule, track, facts));
    bounds.reduce(|mut most, next| {
        for (most, next) in most.iter_mut().zip(next) {
            most.there = most.there.max(next.there);
        }
        most
    })
}

/// What the rule asks for, each beside what an employer with these facts can have of it.
pub(super) fn bounds(
    definition: &Definition,
    level: &Level,
    rule: &Rule,
    track: Option<&TrackCode>,
    facts: &Facts,
) -> Vec<Bound> {
    let looked_at = || {
        let places = definition.places_of(level, rule).filter_map(|at| definition.criteria.get(at));
        places.filter(|criterion| criterion.applies_to(facts, track))
    };
    match &rule.asks {
        Asks::Every | Asks::Standards { .. } | Asks::LowerKept { .. } => Vec::new(),
        Asks::CoreAndPool { at_least } => {
            let pool = looked_at().filter(|criterion| criterion.role == Role::Pool);
            vec![Bound::criteria("at_least", *at_least, "criteria in the pool (role = \"pool\")", pool)]
        }
        Asks::Pool { at_least, quotas } => {
            let all = Bound::criteria("at_least", *at_least, "criteria to choose from", looked_at());
            let quota = |(standard, asked): (&StandardCode, &u32)| {
                let of = format!("criteria of the standard {standard} to choose from");
                let theirs = looked_at().filter(|criterion| criterion.standard == *standard);
                Bound::criteria("quotas", *asked, &of, theirs)
            };
            std::iter::once(all).chain(known(definition, quotas).map(quota)).collect()
        }
        Asks::Cumulative { at_least } => {
            let lower = |criterion: &&Criterion| {
                let levels = definition.levels.iter().filter(|lower| lower.rank <= level.rank);
                levels.into_iter().any(|lower| criterion.is_of(&lower.code))
            };
            let all = definition.criteria.iter().filter(lower);
            let theirs = all.filter(|criterion| criterion.applies_to(facts, track));
            vec![Bound::criteria("at_least", *at_least, "criteria up to this level", theirs)]
        }
        Asks::Points { at_least, by, minimum } => {
            let asked = match at_least {
                Threshold::Points(points) => *points,
                // Always within reach where there is something to earn, and that is another check.
                Threshold::Percent(_) => 0,
            };
            let all = Bound::points("at_least", asked, "points to earn", *by, looked_at());
            let least = |(standard, asked): (&StandardCode, &u32)| {
                let theirs = looked_at().filter(|criterion| criterion.standard == *standard);
                let of = format!("points to earn in the standard {standard}");
                Bound::points("minimum", *asked, &of, *by, theirs)
            };
            std::iter::once(all).chain(known(definition, minimum).map(least)).collect()
        }
        Asks::BestFit { at_least } => vec![standards_at(definition, level, *at_least, track, facts)],
    }
}

/// Numbers for standards that are there.
fn known<'a>(
    definition: &'a Definition,
    numbers: &'a BTreeMap<StandardCode, u32>,
) -> impl Iterator<Item = (&'a StandardCode, &'a u32)> {
    numbers.iter().filter(|(code, _)| definition.standard(code).is_some())
}

/// The standards that ask for something at the level or higher.
fn standards_at(
    definition: &Definition,
    level: &Level,
    asked: u32,
    track: Option<&TrackCode>,
    facts: &Facts,
) -> Bound {
    let high = |criterion: &Criterion| {
        let levels = definition.levels.iter().filter(|higher| higher.rank >= level.rank);
        levels.into_iter().any(|higher| criterion.is_of(&higher.code))
    };
    let asks = |code: &StandardCode| {
        let mut theirs = definition.criteria.iter().filter(|criterion| criterion.standard == *code);
        theirs.any(|criterion| criterion.applies_to(facts, track) && high(criterion))
    };
    let there = definition.standards.iter().filter(|standard| asks(&standard.code)).count();
    let of = "standards with criteria at this level or higher".to_owned();
    Bound { key: "at_least", asked, of, there: u32::try_from(there).unwrap_or(u32::MAX), each: 1 }
}

impl Bound {
    fn criteria<'c>(
        key: &'static str,
        asked: u32,
        of: &str,
        criteria: impl Iterator<Item = &'c Criterion>,
    ) -> Self {
        let there = u32::try_from(criteria.count()).unwrap_or(u32::MAX);
        Self { key, asked, of: of.to_owned(), there, each: 1 }
    }

    fn points<'c>(
        key: &'static str,
        asked: u32,
        of: &str,
        by: Earning,
        criteria: impl Iterator<Item = &'c Criterion>,
    ) -> Self {
        let best = if by == Earning::Mark { 3 } else { 1 };
        let there = criteria.fold(0_u32, |sum, one| sum.saturating_add(u32::from(one.weight) * best));
        Self { key, asked, of: of.to_owned(), there, each: MOST_POINTS }
    }
}
