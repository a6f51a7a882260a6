//! Judging a level: each rule says whether it holds, why, and what is missing. This is the one home of what a rule
//! means, and of what "not applicable" does to it: an excused criterion is taken out of what has to be met, is never
//! counted, and never lowers a number a rule asks for; what is left when everything is excused decides nothing, and
//! the level needs something met besides.

mod choosing;
mod judged;
mod keeping;
mod points;
mod standards;

use super::criterion::Criterion;
use super::definition::Definition;
use super::derivation::{Derivation, Says};
use super::inputs::Inputs;
use super::level::{Asks, Level, Rule};
use super::standing::{Standing, standing, strength_if_met};
use judged::Judged;
use keeping::Trail;

/// Judges by one edition what is known of one employer.
pub(super) struct Judge<'a> {
    pub(super) definition: &'a Definition,
    pub(super) inputs: &'a Inputs,
    /// The lowest mark that is met at every level.
    met_everywhere: u8,
}

/// A criterion that applies to the employer, and how it stands.
struct Stood<'a> {
    /// Its place in the edition.
    at: usize,
    criterion: &'a Criterion,
    standing: Standing,
    /// How well it would stand if it were met.
    strength_if_met: u8,
}

impl<'a> Judge<'a> {
    /// A judge of what is known of an employer.
    pub(super) fn new(definition: &'a Definition, inputs: &'a Inputs) -> Self {
        let marks = definition.levels.iter().map(|level| level.policy.met_from_mark);
        Self { definition, inputs, met_everywhere: marks.max().unwrap_or(0) }
    }

    /// A level, with its place on the ladder.
    pub(super) fn level(&self, level: &'a Level) -> Judged {
        let mut parts = vec![];
        if let Some(lower) = &level.requires {
            let held = self.definition.is_held(lower, &self.inputs.held);
            parts.push(Judged::gate(held, Says::Held { level: lower.clone() }));
        }
        if !level.tracks.is_empty() {
            let open = level.is_open_to(self.inputs.track.as_ref());
            parts.push(Judged::gate(open, Says::OpenToTrack { level: level.code.clone() }));
        }
        parts.extend(self.takes(level, &mut Trail::default()));
        Judged::all(Says::Level { level: level.code.clone() }, parts)
    }

    fn rule(&self, level: &'a Level, rule: &'a Rule, trail: &mut Trail<'a>, parts: &mut Vec<Judged>) {
        match &rule.asks {
            Asks::Every => parts.push(choosing::every(&self.looked_at(level, rule))),
            Asks::CoreAndPool { at_least } => {
                parts.extend(choosing::core_and_pool(self.looked_at(level, rule), *at_least));
            }
            Asks::Pool { at_least, quotas } => {
                parts.extend(choosing::pool_with_quotas(&self.looked_at(level, rule), *at_least, quotas));
            }
            Asks::Cumulative { at_least } => {
                parts.push(choosing::cumulative(&self.up_to(level), *at_least));
            }
            Asks::Points { at_least, by, minimum } => {
                let stood = self.looked_at(level, rule);
                let met_from = level.policy.met_from_mark;
                parts.extend(points::points(&stood, *at_least, *by, met_from, minimum));
            }
            Asks::Standards { floor } => {
                let floor = floor.as_ref().and_then(|code| self.definition.level(code)).unwrap_or(level);
                parts.push(self.every_standard_at(floor));
            }
            Asks::BestFit { at_least } => parts.push(self.some_standards_at(level, *at_least)),
            Asks::LowerKept { levels } => parts.push(self.lower_kept(levels, trail)),
        }
    }

    /// The criteria a rule looks at: those it names, or the level's own.
    fn looked_at(&self, level: &'a Level, rule: &Rule) -> Vec<Stood<'a>> {
        match rule.criteria.as_slice() {
            [] => self.own(level),
            named => self.stood(level, |criterion| named.contains(&criterion.code)),
        }
    }

    /// The level's own criteria.
    fn own(&self, level: &'a Level) -> Vec<Stood<'a>> {
        self.stood(level, |criterion| criterion.is_of(&level.code))
    }

    /// The levels, lowest first.
    pub(super) fn ladder(&self) -> Vec<&'a Level> {
        let mut ladder: Vec<&'a Level> = self.definition.levels.iter().collect();
        ladder.sort_by_key(|level| (level.rank, &level.code));
        ladder
    }

    /// The criteria of this level and every lower one, each once, under the lowest level that asks for it.
    fn up_to(&self, level: &Level) -> Vec<Stood<'a>> {
        let mut seen = vec![false; self.definition.criteria.len()];
        let lower = self.ladder().into_iter().filter(|lower| lower.rank <= level.rank);
        let all = lower.flat_map(|lower| self.own(lower));
        all.filter(|stood| !std::mem::replace(&mut seen[stood.at], true)).collect()
    }

    /// Those of the edition's criteria that are `wanted` and apply to the employer, judged under the level's policy.
    fn stood(&self, level: &Level, wanted: impl Fn(&Criterion) -> bool) -> Vec<Stood<'a>> {
        let inputs = self.inputs;
        let asked = self.definition.criteria.iter().enumerate().filter(|(_, criterion)| {
            wanted(criterion) && criterion.applies_to(&inputs.facts, inputs.track.as_ref())
        });
        let stood = |(at, criterion): (usize, &'a Criterion)| {
            let finding = inputs.findings.get(&criterion.code);
            let strength_if_met = strength_if_met(level, finding, self.met_everywhere);
            Stood {
                at,
                criterion,
                standing: standing(level, criterion, finding, inputs.as_of),
                strength_if_met,
            }
        };
        asked.map(stood).collect()
    }
}

impl Stood<'_> {
    fn leaf(&self) -> Derivation {
        let says =
            Says::Criterion { criterion: self.criterion.code.clone(), standing: self.standing.clone() };
        Derivation::leaf(!matches!(self.standing, Standing::NotMet(_)), says)
    }

    fn is_open(&self) -> bool {
        matches!(self.standing, Standing::NotMet(_))
    }
}

fn count<'a>(stood: impl IntoIterator<Item = &'a Stood<'a>>) -> u32 {
    u32::try_from(stood.into_iter().count()).unwrap_or(u32::MAX)
}
