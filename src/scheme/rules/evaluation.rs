//! The verdict: for every level whether it is met, not met or blocked, and why.

use serde::{Deserialize, Serialize};

use super::codes::{LevelCode, StandardCode};
use super::definition::Definition;
use super::derivation::{Derivation, Says};
use super::inputs::Inputs;
use super::judging::Judge;
use super::level::{Asks, Level};
use super::standing::Standing;

/// What an edition says of an employer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Every level of the edition, lowest first.
    pub levels: Vec<LevelVerdict>,
    /// Where each standard stands, in an edition that gives standards levels of their own; empty elsewhere.
    pub standards: Vec<StandardStanding>,
    /// The highest level that is met.
    pub overall: Option<LevelCode>,
}

/// What it says of one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelVerdict {
    /// Which.
    pub level: LevelCode,
    /// The verdict.
    pub outcome: Outcome,
    /// Criteria that could count, less those excused.
    pub needed: u32,
    /// Of those, how many are in place.
    pub in_place: u32,
    /// Criteria excused as not applicable.
    pub excused: u32,
    /// Why.
    pub derivation: Derivation,
}

/// The verdict on a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// All it takes is there.
    Met,
    /// Something is missing.
    NotMet,
    /// It cannot be won now whatever is met: the lower level is not held, or employers of this size cannot have it.
    Blocked,
}

/// Where a standard stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardStanding {
    /// Which.
    pub standard: StandardCode,
    /// The level; `None` is below every one.
    pub stands_at: Option<LevelCode>,
}

/// Judges every level. The same edition and inputs always give the same verdict, whatever the order of the answers.
pub fn evaluate(definition: &Definition, inputs: &Inputs) -> Evaluation {
    let judge = Judge::new(definition, inputs);
    let levels: Vec<LevelVerdict> = judge.ladder().into_iter().map(|level| verdict(&judge, level)).collect();
    let overall = levels.iter().rev().find(|verdict| verdict.is_met()).map(|verdict| verdict.level.clone());
    Evaluation { overall, standards: standards(&judge), levels }
}

/// Judges one level; `None` when the edition has no such level.
pub fn evaluate_level(definition: &Definition, inputs: &Inputs, level: &LevelCode) -> Option<LevelVerdict> {
    let judge = Judge::new(definition, inputs);
    definition.level(level).map(|level| verdict(&judge, level))
}

fn verdict<'a>(judge: &Judge<'a>, level: &'a Level) -> LevelVerdict {
    let derivation = judge.level(level).derivation;
    let blocked = derivation
        .because
        .iter()
        .any(|part| !part.holds && matches!(part.says, Says::Held { .. } | Says::OpenToTrack { .. }));
    let outcome = match (blocked, derivation.holds) {
        (true, _) => Outcome::Blocked,
        (false, true) => Outcome::Met,
        (false, false) => Outcome::NotMet,
    };
    let (mut needed, mut in_place, mut excused) = (0, 0, 0);
    for standing in derivation.criteria().into_values() {
        match standing {
            Standing::Excused => excused += 1,
            Standing::NotMet(_) => needed += 1,
            Standing::Met { .. } => {
                needed += 1;
                in_place += 1;
            }
        }
    }
    LevelVerdict { level: level.code.clone(), outcome, needed, in_place, excused, derivation }
}

fn standards(judge: &Judge<'_>) -> Vec<StandardStanding> {
    if !judge.definition.has_standings() {
        return Vec::new();
    }
    let standing = |(standard, at): (&StandardCode, Option<&Level>)| StandardStanding {
        standard: standard.clone(),
        stands_at: at.map(|level| level.code.clone()),
    };
    judge.standards().into_iter().map(standing).collect()
}

impl Evaluation {
    /// The verdict on a level.
    pub fn level(&self, code: &LevelCode) -> Option<&LevelVerdict> {
        self.levels.iter().find(|verdict| verdict.level == *code)
    }
}

impl LevelVerdict {
    /// Whether all it takes is there.
    pub fn is_met(&self) -> bool {
        self.outcome == Outcome::Met
    }
}

impl Definition {
    /// Whether each standard carries a level of its own.
    pub fn has_standings(&self) -> bool {
        let rules = self.levels.iter().flat_map(|level| &level.pass);
        rules.into_iter().any(|rule| matches!(rule.asks, Asks::Standards { .. } | Asks::BestFit { .. }))
    }
}
