//! What an application for a level has to do with.

use std::collections::BTreeSet;

use super::codes::{LevelCode, TrackCode};
use super::criterion::Criterion;
use super::definition::Definition;
use super::facts::Facts;
use super::level::{Asks, Level, Rule};

impl Definition {
    /// Every criterion that could count towards a level for an employer with these facts on this track, in the order
    /// of the edition. Where each standard carries a level of its own these are the criteria of all levels, for a
    /// standard may stand higher than the whole.
    pub fn asked(&self, level: &LevelCode, facts: &Facts, track: Option<&TrackCode>) -> Vec<&Criterion> {
        let mut places = BTreeSet::new();
        if let Some(level) = self.level(level) {
            self.gather(level, track, &mut BTreeSet::new(), &mut places);
        }
        let asked = places.into_iter().filter_map(|at| self.criteria.get(at));
        asked.filter(|criterion| criterion.applies_to(facts, track)).collect()
    }

    fn gather<'a>(
        &'a self,
        level: &'a Level,
        track: Option<&TrackCode>,
        seen: &mut BTreeSet<&'a LevelCode>,
        places: &mut BTreeSet<usize>,
    ) {
        if !seen.insert(&level.code) {
            return;
        }
        for rule in level.rules_for(track) {
            match &rule.asks {
                Asks::LowerKept { levels } => {
                    for lower in levels.iter().filter_map(|code| self.level(code)) {
                        self.gather(lower, track, seen, places);
                    }
                }
                Asks::Cumulative { .. } => {
                    let lower = |of: &LevelCode| self.level(of).is_some_and(|of| of.rank <= level.rank);
                    places.extend(self.places(|criterion| criterion.levels.iter().any(lower)));
                }
                Asks::Standards { .. } | Asks::BestFit { .. } => places.extend(self.places(|_| true)),
                _ => places.extend(self.places(|criterion| looks_at(rule, level, criterion))),
            }
        }
    }

    fn places(&self, wanted: impl Fn(&Criterion) -> bool) -> impl Iterator<Item = usize> {
        let found: Vec<usize> =
            (0..self.criteria.len()).filter(|at| self.criteria.get(*at).is_some_and(&wanted)).collect();
        found.into_iter()
    }
}

fn looks_at(rule: &Rule, level: &Level, criterion: &Criterion) -> bool {
    match rule.criteria.as_slice() {
        [] => criterion.is_of(&level.code),
        named => named.contains(&criterion.code),
    }
}
