//! What a newer edition means for one application.

use std::collections::BTreeSet;

use super::{CriterionPart, OnTrack, criterion_parts};
use crate::scheme::rules::codes::{CounterName, CriterionCode, LevelCode};
use crate::scheme::rules::criterion::Criterion;
use crate::scheme::rules::definition::Definition;
use crate::scheme::rules::facts::Facts;

/// What moving to a newer edition means for an application. The criteria are those asked of its employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationDifference {
    /// Whether the newer edition has the level and gives it to employers of this size.
    pub has_level: bool,
    /// Asked as before: an answer stays.
    pub kept: Vec<CriterionCode>,
    /// Asked in both editions, but not alike: an answer stays, and is worth reading again.
    pub changed: Vec<ChangedCriterion>,
    /// Asked for the first time.
    pub new: Vec<CriterionCode>,
    /// Asked no longer. An answer is kept and counts for nothing.
    pub no_longer: Vec<CriterionCode>,
    /// Numbers given that the newer edition does not ask for. They are kept and count for nothing.
    pub lost: Vec<LostReading>,
}

/// A criterion that is asked differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedCriterion {
    /// Which.
    pub criterion: CriterionCode,
    /// In what.
    pub parts: Vec<CriterionPart>,
}

/// A counter whose reading counts for nothing in the newer edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostReading {
    /// The criterion it belongs to.
    pub criterion: CriterionCode,
    /// The counter.
    pub counter: CounterName,
    /// What it counts.
    pub label: String,
}

impl ApplicationDifference {
    /// What moving from one edition to another means for an application for a level. `from_track` is the track of the
    /// application, `to_track` the one it would have; `read` are the counters that have a reading.
    pub fn of(
        (from, from_track): (&Definition, OnTrack<'_>),
        (to, to_track): (&Definition, OnTrack<'_>),
        level: &LevelCode,
        facts: &Facts,
        read: &BTreeSet<(CriterionCode, CounterName)>,
    ) -> Self {
        let before = from.asked(level, facts, from_track);
        let after = to.asked(level, facts, to_track);
        let mut difference = Self {
            has_level: to.level(level).is_some_and(|level| level.is_open_to(to_track)),
            kept: Vec::new(),
            changed: Vec::new(),
            new: Vec::new(),
            no_longer: Vec::new(),
            lost: Vec::new(),
        };
        for now in &after {
            difference.sort_in(before.iter().find(|was| was.code == now.code).copied(), now, read);
        }
        let gone = before.iter().filter(|was| after.iter().all(|now| now.code != was.code));
        difference.no_longer = gone.map(|was| was.code.clone()).collect();
        difference
    }

    fn sort_in(
        &mut self,
        was: Option<&Criterion>,
        now: &Criterion,
        read: &BTreeSet<(CriterionCode, CounterName)>,
    ) {
        let Some(was) = was else { return self.new.push(now.code.clone()) };
        let parts: Vec<CriterionPart> =
            criterion_parts(was, now).into_iter().filter(|part| part.concerns_answer()).collect();
        match parts.is_empty() {
            true => self.kept.push(now.code.clone()),
            false => self.changed.push(ChangedCriterion { criterion: now.code.clone(), parts }),
        }
        for counter in was.counters.iter().filter(|counter| now.counter(&counter.name).is_none()) {
            let key = (was.code.clone(), counter.name.clone());
            if read.contains(&key) {
                self.lost.push(LostReading {
                    criterion: key.0,
                    counter: key.1,
                    label: counter.label.clone(),
                });
            }
        }
    }
}

impl CriterionPart {
    /// Whether somebody who answered should look again. A number, what it earns or a remark changes no answer.
    fn concerns_answer(self) -> bool {
        !matches!(self, Self::Levels | Self::Tracks | Self::Number | Self::Effort | Self::Note)
    }
}
