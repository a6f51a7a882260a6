//! Judging a level: each rule says whether it holds, why, and what is missing. This is the one home of what a rule
//! means, and of what "not applicable" does to it: an excused criterion is taken out of what has to be met, is never
//! counted, and never lowers a number a rule asks for; what is left when everything is excused decides nothing, and
//! the level needs something met besides.

mod choosing;
mod points;
mod standards;

use super::codes::LevelCode;
use super::criterion::Criterion;
use super::definition::Definition;
use super::derivation::{Derivation, Says};
use super::inputs::Inputs;
use super::level::{Asks, Level, Rule};
use super::need::Need;
use super::standing::{Standing, standing};

/// Judges by one edition what is known of one employer.
pub(super) struct Judge<'a> {
    pub(super) definition: &'a Definition,
    pub(super) inputs: &'a Inputs,
}

/// What came of judging something.
pub(super) struct Judged {
    pub(super) derivation: Derivation,
    /// What is missing; empty exactly when it holds.
    pub(super) needs: Vec<Need>,
}

/// A criterion that applies to the employer, and how it stands.
struct Stood<'a> {
    /// Its place in the edition.
    at: usize,
    criterion: &'a Criterion,
    standing: Standing,
}

impl<'a> Judge<'a> {
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
        parts.extend(self.takes(level, &mut Vec::new()));
        Judged::all(Says::Level { level: level.code.clone() }, parts)
    }

    /// What the level takes: its rules, and something met. `trail` is the levels this one is judged for: levels that
    /// keep each other would never end.
    fn takes(&self, level: &'a Level, trail: &mut Vec<&'a LevelCode>) -> Vec<Judged> {
        trail.push(&level.code);
        let mut parts = Vec::new();
        for rule in level.rules_for(self.inputs.track.as_ref()) {
            self.rule(level, rule, trail, &mut parts);
        }
        trail.pop();
        let something = self.something_met(&level.code, &parts);
        parts.push(something);
        parts
    }

    fn rule(&self, level: &'a Level, rule: &'a Rule, trail: &mut Vec<&'a LevelCode>, parts: &mut Vec<Judged>) {
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

    fn lower_kept(&self, levels: &'a [LevelCode], trail: &mut Vec<&'a LevelCode>) -> Judged {
        let mut kept = Vec::new();
        for code in levels {
            let lower = self.definition.level(code).filter(|lower| !trail.contains(&&lower.code));
            let says = Says::Level { level: code.clone() };
            kept.push(match lower {
                Some(lower) => Judged::all(says, self.takes(lower, trail)),
                None => Judged::gate(false, says),
            });
        }
        Judged::all(Says::LowerKept, kept)
    }

    /// A level is not won by excuses alone, nor by asking for nothing: where all that its own criteria have to do is
    /// excused, what is met for lower levels does not make up for it.
    fn something_met(&self, level: &LevelCode, parts: &[Judged]) -> Judged {
        if self.is_all_excused(level, parts) {
            return Judged::gate(false, Says::SomethingMet);
        }
        let mut unmet = Vec::new();
        for part in parts {
            for (code, standing) in part.derivation.criteria() {
                match standing {
                    Standing::Met { .. } => {
                        let derivation = Derivation::leaf(true, Says::SomethingMet);
                        return Judged { derivation, needs: Vec::new() };
                    }
                    Standing::NotMet(_) => unmet.extend(self.place_of(code).map(|at| (at, 1))),
                    Standing::Excused => {}
                }
            }
        }
        unmet.sort_unstable();
        unmet.dedup();
        let derivation = Derivation::leaf(false, Says::SomethingMet);
        Judged { derivation, needs: vec![Need::Worth { of: unmet, short: 1 }] }
    }

    /// Whether rules that leave no choice look at criteria of this level, and all of those are excused. A rule that
    /// counts needs no such guard: its number is reached by what is met.
    fn is_all_excused(&self, level: &LevelCode, parts: &[Judged]) -> bool {
        let strict = parts.iter().map(|part| &part.derivation).filter(|part| {
            matches!(part.says, Says::Every { .. } | Says::Core { .. } | Says::Standards { .. })
        });
        let mut own = strict.flat_map(Derivation::criteria).filter(|(code, _)| {
            self.definition.criterion(code).is_some_and(|criterion| criterion.is_of(level))
        });
        own.next().is_some_and(|(_, first)| first.is_excused() && own.all(|(_, other)| other.is_excused()))
    }

    fn place_of(&self, code: &super::codes::CriterionCode) -> Option<usize> {
        self.definition.criteria.iter().position(|criterion| criterion.code == *code)
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

    /// The criteria of this level and every lower one, each once, under the lowest level that asks for it.
    fn up_to(&self, level: &Level) -> Vec<Stood<'a>> {
        let mut found: Vec<Stood<'a>> = Vec::new();
        for lower in self.definition.levels.iter().filter(|lower| lower.rank <= level.rank) {
            for stood in self.own(lower) {
                if !found.iter().any(|other| other.at == stood.at) {
                    found.push(stood);
                }
            }
        }
        found
    }

    /// Those of the edition's criteria that are `wanted` and apply to the employer, judged under the level's policy.
    fn stood(&self, level: &Level, wanted: impl Fn(&Criterion) -> bool) -> Vec<Stood<'a>> {
        let inputs = self.inputs;
        let asked = self.definition.criteria.iter().enumerate().filter(|(_, criterion)| {
            wanted(criterion) && criterion.applies_to(&inputs.facts, inputs.track.as_ref())
        });
        let stood = |(at, criterion): (usize, &'a Criterion)| {
            let finding = inputs.findings.get(&criterion.code);
            Stood { at, criterion, standing: standing(level, criterion, finding, inputs.as_of) }
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

impl Judged {
    /// Something outside the criteria holds or does not; nothing an employer could meet changes it.
    fn gate(holds: bool, says: Says) -> Self {
        let needs = if holds { Vec::new() } else { vec![Need::Never] };
        Self { derivation: Derivation::leaf(holds, says), needs }
    }

    /// Holds when all of these do.
    fn all(says: Says, parts: Vec<Self>) -> Self {
        let (because, needs): (Vec<_>, Vec<_>) =
            parts.into_iter().map(|part| (part.derivation, part.needs)).unzip();
        let needs: Vec<Need> = needs.into_iter().flatten().collect();
        Self { derivation: Derivation { holds: needs.is_empty(), says, because }, needs }
    }

    /// A step that rests on criteria and holds when nothing is missing.
    fn of(says: Says, stood: &[Stood<'_>], needs: Vec<Need>) -> Self {
        let because = stood.iter().map(Stood::leaf).collect();
        Self { derivation: Derivation { holds: needs.is_empty(), says, because }, needs }
    }
}

fn count<'a>(stood: impl IntoIterator<Item = &'a Stood<'a>>) -> u32 {
    u32::try_from(stood.into_iter().count()).unwrap_or(u32::MAX)
}
