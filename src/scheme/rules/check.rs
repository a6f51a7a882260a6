//! What can be wrong with a definition before anyone works under it.

use std::collections::BTreeSet;
use std::fmt;

use super::codes::{CriterionCode, LevelCode};
use super::criterion::Criterion;
use super::definition::Definition;
use super::level::Level;

/// What a fault is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The edition as a whole.
    Edition,
    /// One level.
    Level(LevelCode),
    /// One criterion.
    Criterion(CriterionCode),
}

/// Why a definition cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing to win.
    #[error("there are no levels")]
    NoLevels,
    /// A text that people read is blank.
    #[error("`{0}` is blank")]
    Blank(&'static str),
    /// Two levels have the same code.
    #[error("another level has the same code")]
    DuplicateLevel,
    /// Two levels have the same rank.
    #[error("another level has the same rank")]
    DuplicateRank,
    /// `requires` names no level.
    #[error("`requires` names the level {0}, which does not exist")]
    RequiresUnknown(LevelCode),
    /// Following `requires` comes back to the same level.
    #[error("`requires` leads round in a circle, so this level can never be won")]
    RequiresCircle,
    /// `requires` names a level that is not lower.
    #[error("`requires` names the level {0}, whose rank is not lower")]
    RequiresNotLower(LevelCode),
    /// A number lies outside what makes sense.
    #[error("`{0}` has to be from {1} to {2}")]
    OutOfRange(&'static str, u32, u32),
    /// A level asks for nothing.
    #[error("no criterion belongs to this level")]
    NoCriteria,
    /// Two criteria have the same code.
    #[error("another criterion has the same code")]
    DuplicateCriterion,
    /// A criterion belongs to no level of the edition.
    #[error("the level {0} does not exist")]
    UnknownLevel(LevelCode),
    /// Two criteria that one employer could both have share a number.
    #[error("criterion {0} has the same number in the same level, and one employer could have both")]
    SharedNumber(CriterionCode),
}

/// The most months a term may run: fifty years.
const LONGEST_TERM: u32 = 600;

/// Every fault, in the order of the definition. None means it can be used.
pub fn faults(definition: &Definition) -> Vec<(Subject, Fault)> {
    let mut found = Vec::new();
    let edition = [
        ("label", &definition.label),
        ("source", &definition.source),
        ("scheme.name", &definition.scheme.name),
        ("scheme.strap", &definition.scheme.strap),
    ];
    found.extend(blanks(edition).map(|fault| (Subject::Edition, fault)));
    if definition.levels.is_empty() {
        found.push((Subject::Edition, Fault::NoLevels));
    }
    for (index, level) in definition.levels.iter().enumerate() {
        let subject = Subject::Level(level.code.clone());
        found
            .extend(level_faults(definition, index, level).into_iter().map(|fault| (subject.clone(), fault)));
    }
    for (index, criterion) in definition.criteria.iter().enumerate() {
        let subject = Subject::Criterion(criterion.code.clone());
        found.extend(
            criterion_faults(definition, index, criterion).into_iter().map(|fault| (subject.clone(), fault)),
        );
    }
    found
}

fn blanks<'a>(texts: impl IntoIterator<Item = (&'static str, &'a String)>) -> impl Iterator<Item = Fault> {
    texts.into_iter().filter(|(_, text)| text.trim().is_empty()).map(|(name, _)| Fault::Blank(name))
}

fn level_faults(definition: &Definition, index: usize, level: &Level) -> Vec<Fault> {
    let mut found: Vec<_> = blanks([("title", &level.title)]).collect();
    let earlier = &definition.levels[..index];
    if earlier.iter().any(|other| other.code == level.code) {
        found.push(Fault::DuplicateLevel);
    }
    if earlier.iter().any(|other| other.rank == level.rank) {
        found.push(Fault::DuplicateRank);
    }
    found.extend(ladder_fault(definition, level));
    if !definition.criteria.iter().any(|criterion| criterion.is_of(&level.code)) {
        found.push(Fault::NoCriteria);
    }
    found
}

fn ladder_fault(definition: &Definition, level: &Level) -> Option<Fault> {
    let lower = level.requires.as_ref()?;
    let Some(found) = definition.level(lower) else {
        return Some(Fault::RequiresUnknown(lower.clone()));
    };
    if goes_round(definition, level) {
        return Some(Fault::RequiresCircle);
    }
    (found.rank >= level.rank).then(|| Fault::RequiresNotLower(lower.clone()))
}

fn goes_round(definition: &Definition, level: &Level) -> bool {
    let mut seen = BTreeSet::from([&level.code]);
    let mut next = level.requires.as_ref();
    while let Some(code) = next {
        if !seen.insert(code) {
            return true;
        }
        next = definition.level(code).and_then(|level| level.requires.as_ref());
    }
    false
}

fn criterion_faults(definition: &Definition, index: usize, criterion: &Criterion) -> Vec<Fault> {
    let texts = [
        ("title", &criterion.title),
        ("good_looks_like", &criterion.good_looks_like),
    ];
    let mut found: Vec<_> = blanks(texts).collect();
    found.extend(blanks(criterion.evidence_examples.iter().map(|text| ("evidence_examples", text))));
    for code in criterion.levels.iter().filter(|code| definition.level(code).is_none()) {
        found.push(Fault::UnknownLevel(code.clone()));
    }
    for other in &definition.criteria[..index] {
        if other.code == criterion.code {
            found.push(Fault::DuplicateCriterion);
        } else if clashes(other, criterion) {
            found.push(Fault::SharedNumber(other.code.clone()));
        }
    }
    found
}

fn clashes(one: &Criterion, other: &Criterion) -> bool {
    let apart = matches!((one.when, other.when), (Some(a), Some(b)) if a.excludes(b));
    one.levels.iter().any(|level| other.is_of(level)) && one.number == other.number && !apart
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edition => out.write_str("the edition"),
            Self::Level(code) => write!(out, "level {code}"),
            Self::Criterion(code) => write!(out, "criterion {code}"),
        }
    }
}
