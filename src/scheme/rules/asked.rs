//! What an application for a level has to do with.

use std::collections::BTreeSet;

use super::codes::{LevelCode, TrackCode};
use super::criterion::Criterion;
use super::definition::Definition;
use super::facts::Facts;
use super::level::{Asks, Level, Rule, concerns};

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

    /// Criteria that any rule of the edition looks at for somebody, by their places.
    pub(super) fn looked_at(&self) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for track in self.distinct_tracks() {
            for level in self.levels.iter().filter(|level| level.is_open_to(track)) {
                found.extend(self.may_ask(level, track));
            }
        }
        found
    }

    /// What a level may ask of some employers on a track, by the places of the criteria.
    pub(super) fn may_ask(&self, level: &Level, track: Option<&TrackCode>) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        self.gather(level, track, &mut BTreeSet::new(), &mut places);
        places.retain(|at| self.criteria.get(*at).is_some_and(|asked| concerns(&asked.tracks, track)));
        places
    }

    /// Tracks of which something is said, and one of those of which nothing is: they all are treated alike.
    pub(super) fn distinct_tracks(&self) -> Vec<Option<&TrackCode>> {
        let levels = self.levels.iter().flat_map(|level| {
            let rules = level.pass.iter().flat_map(|rule| &rule.tracks);
            level.tracks.iter().chain(rules)
        });
        let criteria = self.criteria.iter().flat_map(|criterion| &criterion.tracks);
        let named: BTreeSet<&TrackCode> = levels.chain(criteria).collect();
        let (mut found, unnamed): (Vec<_>, Vec<_>) = self
            .every_track()
            .into_iter()
            .partition(|track| track.is_some_and(|track| named.contains(track)));
        found.extend(unnamed.into_iter().next());
        found
    }

    /// Each track an employer can be on; `None` alone where the edition has none.
    pub(super) fn every_track(&self) -> Vec<Option<&TrackCode>> {
        match self.tracks.as_slice() {
            [] => vec![None],
            tracks => tracks.iter().map(|track| Some(&track.code)).collect(),
        }
    }

    /// The criteria a rule that chooses looks at, by their places.
    pub(super) fn places_of(&self, level: &Level, rule: &Rule) -> impl Iterator<Item = usize> {
        self.places(|criterion| looks_at(rule, level, criterion))
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
