//! What a decision rested on, kept so that its verdict can be found again years later.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::codes::{CriterionCode, LevelCode, SchemeSlug};
use super::definition::Definition;
use super::derivation::{Derivation, Says};
use super::evaluation::{LevelVerdict, Outcome, evaluate_level};
use super::inputs::Inputs;
use super::standing::Standing;

/// Everything a verdict rested on, and the verdict. Statuses, marks, dates and hashes: there is no field a narrative
/// could be in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The shape of this: [`Bundle::VERSION`].
    pub version: u32,
    /// The scheme.
    pub scheme: SchemeSlug,
    /// The edition's label.
    pub label: String,
    /// The SHA-256 of the edition's frozen JSON, in lowercase hexadecimal.
    pub content_hash: String,
    /// The level that was decided on.
    pub level: LevelCode,
    /// What the engine went by.
    pub inputs: Inputs,
    /// What it said.
    pub verdict: LevelVerdict,
    /// The employer's own word on the same day, to be read beside the verdict; it decides nothing.
    #[serde(default)]
    pub claimed: Option<Inputs>,
    /// The edition as it is frozen, where the bundle stands alone; kept ones leave it to the edition they name.
    #[serde(default)]
    pub definition: Option<FrozenEdition>,
}

/// An edition as it is frozen, not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenEdition {
    /// The version it was frozen in, which [`read_frozen`](super::frozen::read_frozen) knows.
    pub version: i32,
    /// Its JSON.
    pub edition: Value,
}

/// What came of judging a bundle's inputs again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replayed {
    /// Whether the verdict is the same, to the last number of its derivation.
    pub same: bool,
    /// What is different; empty exactly when it is the same.
    pub differences: Vec<Divergence>,
}

/// One thing a verdict said then and does not say now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "differs", rename_all = "kebab-case")]
pub enum Divergence {
    /// The edition has no such level.
    NoSuchLevel,
    /// The verdict itself.
    Outcome {
        /// Then.
        was: Outcome,
        /// Now.
        is: Outcome,
    },
    /// How a criterion stands; `None` is one the verdict does not rest on.
    Criterion {
        /// Which.
        criterion: CriterionCode,
        /// Then.
        was: Option<Standing>,
        /// Now.
        is: Option<Standing>,
    },
    /// A step of the derivation; `None` is a step that is not there.
    Step {
        /// Then.
        was: Option<Step>,
        /// Now.
        is: Option<Step>,
    },
    /// How many criteria are counted: needed, in place and excused.
    Counts {
        /// Then.
        was: [u32; 3],
        /// Now.
        is: [u32; 3],
    },
}

/// A step of a derivation by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Whether it holds.
    pub holds: bool,
    /// What it says.
    pub says: Says,
}

/// Why a text is not a bundle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleRefusal {
    /// It is of a shape from a newer program.
    #[error("is a bundle of version {0}, and this program reads version {version}", version = Bundle::VERSION)]
    Version(u64),
    /// It is something else.
    #[error("is not a bundle: {0}")]
    Shape(String),
}

impl Bundle {
    /// The shape there is today.
    pub const VERSION: u32 = 1;

    /// Reads a bundle from its JSON.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(json: &str) -> Result<Self, BundleRefusal> {
        let shape = |error: serde_json::Error| BundleRefusal::Shape(error.to_string());
        let value: Value = serde_json::from_str(json).map_err(shape)?;
        match value.get("version").and_then(Value::as_u64) {
            Some(version) if version != u64::from(Self::VERSION) => Err(BundleRefusal::Version(version)),
            _ => serde_json::from_value(value).map_err(shape),
        }
    }
}

/// Judges a bundle's inputs by an edition, and compares what comes of it with the bundle's verdict.
pub fn replay(bundle: &Bundle, definition: &Definition) -> Replayed {
    let Some(is) = evaluate_level(definition, &bundle.inputs, &bundle.level) else {
        return Replayed { same: false, differences: vec![Divergence::NoSuchLevel] };
    };
    let was = &bundle.verdict;
    let mut differences = Vec::new();
    if was.outcome != is.outcome {
        differences.push(Divergence::Outcome { was: was.outcome, is: is.outcome });
    }
    criteria(&was.derivation, &is.derivation, &mut differences);
    steps(Some(&was.derivation), Some(&is.derivation), &mut differences);
    if counts(was) != counts(&is) {
        differences.push(Divergence::Counts { was: counts(was), is: counts(&is) });
    }
    // The comparison above names what a person can read; this one leaves nothing out.
    if differences.is_empty() && *was != is {
        differences.push(whole(was, &is));
    }
    Replayed { same: differences.is_empty(), differences }
}

fn counts(verdict: &LevelVerdict) -> [u32; 3] {
    [verdict.needed, verdict.in_place, verdict.excused]
}

fn criteria(was: &Derivation, is: &Derivation, differences: &mut Vec<Divergence>) {
    let (was, is) = (was.criteria(), is.criteria());
    let mut codes: Vec<&CriterionCode> = was.keys().chain(is.keys()).copied().collect();
    codes.sort_unstable();
    codes.dedup();
    for code in codes {
        let (was, is) = (was.get(code).copied().cloned(), is.get(code).copied().cloned());
        if was != is {
            differences.push(Divergence::Criterion { criterion: code.clone(), was, is });
        }
    }
}

/// The steps that are no criteria, side by side. A level says nothing of its own: what it rests on does.
fn steps(was: Option<&Derivation>, is: Option<&Derivation>, differences: &mut Vec<Divergence>) {
    let parts = |of: Option<&Derivation>| -> Vec<Derivation> {
        let all = of.map(|of| of.because.as_slice()).unwrap_or_default().iter();
        all.filter(|part| !matches!(part.says, Says::Criterion { .. })).cloned().collect()
    };
    let (step_was, step_is) = (was.map(Step::of), is.map(Step::of));
    if step_was != step_is && !(is_level(&step_was) && is_level(&step_is)) {
        differences.push(Divergence::Step { was: step_was, is: step_is });
    }
    let (below_was, below_is) = (parts(was), parts(is));
    for at in 0..below_was.len().max(below_is.len()) {
        steps(below_was.get(at), below_is.get(at), differences);
    }
}

fn is_level(step: &Option<Step>) -> bool {
    step.as_ref().is_some_and(|step| matches!(step.says, Says::Level { .. }))
}

fn whole(was: &LevelVerdict, is: &LevelVerdict) -> Divergence {
    Divergence::Step { was: Some(Step::of(&was.derivation)), is: Some(Step::of(&is.derivation)) }
}

impl Step {
    fn of(derivation: &Derivation) -> Self {
        Self { holds: derivation.holds, says: derivation.says.clone() }
    }
}
