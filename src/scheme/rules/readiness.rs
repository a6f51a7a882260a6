//! The readiness check: which facts and criteria it asks, and what they would come to. Nothing of it is kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answers::Finding;
use super::codes::{CriterionCode, TrackCode};
use super::criterion::Criterion;
use super::definition::Definition;
use super::evaluation::{LevelVerdict, evaluate_level};
use super::facts::{Condition, FactName, Facts, Measure};
use super::inputs::Inputs;
use super::level::Level;
use super::standing::evidence_asked;

/// The facts that decide anything in an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FactsAsked {
    /// Sizes besides the headcount, which is always asked.
    pub sizes: BTreeSet<Measure>,
    /// Truths.
    pub truths: BTreeSet<FactName>,
}

/// What a check comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// What it was judged by: the levels it would get count as held.
    pub inputs: Inputs,
    /// The verdicts on the levels that were asked, lowest first.
    pub verdicts: Vec<LevelVerdict>,
}

/// The facts that tracks and conditions of the edition look at.
pub fn facts_asked(definition: &Definition) -> FactsAsked {
    let mut asked = FactsAsked::default();
    asked.sizes.extend(definition.tracks.iter().map(|track| track.measure));
    for condition in definition.criteria.iter().filter_map(|criterion| criterion.when) {
        match condition {
            Condition::Fact { fact, .. } => asked.truths.insert(fact),
            Condition::Size { measure, .. } => asked.sizes.insert(measure),
        };
    }
    asked.sizes.remove(&Measure::Headcount);
    asked
}

/// The levels a check asks about, lowest first, each with the criteria that no lower one asked already. A level without
/// questions of its own is left out.
pub fn ladder<'a>(
    definition: &'a Definition,
    facts: &Facts,
    track: Option<&TrackCode>,
) -> Vec<(&'a Level, Vec<&'a Criterion>)> {
    let mut levels: Vec<&Level> = definition.levels.iter().filter(|level| level.is_open_to(track)).collect();
    levels.sort_by_key(|level| level.rank);
    let mut seen = BTreeSet::new();
    let mut ladder = Vec::new();
    for level in levels {
        let named = |criterion: &Criterion| {
            level.rules_for(track).any(|rule| rule.criteria.contains(&criterion.code))
        };
        let mut asked: Vec<&Criterion> = definition.criteria.iter().collect();
        asked.retain(|one| (one.is_of(&level.code) || named(one)) && one.applies_to(facts, track));
        asked.retain(|criterion| seen.insert(&criterion.code));
        if !asked.is_empty() {
            ladder.push((level, asked));
        }
    }
    ladder
}

/// Judges what somebody said on a day, level by level: each level that would be met counts as held for the next. That
/// there is evidence enough is taken from "in place"; a check cannot see it.
pub fn readiness(
    definition: &Definition,
    facts: Facts,
    mut findings: BTreeMap<CriterionCode, Finding>,
    as_of: NaiveDate,
) -> Readiness {
    for criterion in &definition.criteria {
        if let Some(finding) = findings.get_mut(&criterion.code) {
            let of = |level: &Level| usize::from(evidence_asked(level, criterion).at_least);
            let most = definition.levels.iter().map(of).max().unwrap_or_default();
            finding.evidence = vec![Some(as_of); most];
        }
    }
    let track = definition.track_of(&facts).map(|track| track.code.clone());
    let mut inputs = Inputs { facts, track, findings, held: BTreeSet::new(), as_of };
    let answered = |criteria: &[&Criterion], inputs: &Inputs| {
        criteria.iter().all(|criterion| inputs.findings.contains_key(&criterion.code))
    };
    let mut verdicts = Vec::new();
    for (level, asked) in ladder(definition, &facts, inputs.track.clone().as_ref()) {
        if !answered(&asked, &inputs) {
            continue;
        }
        if let Some(verdict) = evaluate_level(definition, &inputs, &level.code) {
            if verdict.is_met() {
                inputs.held.insert(level.code.clone());
            }
            verdicts.push(verdict);
        }
    }
    Readiness { inputs, verdicts }
}
