//! A criterion: one thing a level asks for, and the numbers behind it.

use serde::{Deserialize, Serialize};

use super::codes::{CounterName, CriterionCode, LevelCode, StandardCode, TrackCode};
use super::facts::{Condition, Facts};
use super::level::{EvidenceAsked, concerns};
use super::period::Period;

/// One thing a scheme asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Stable code: answers are kept by it from edition to edition.
    pub code: CriterionCode,
    /// The levels that ask for it, one or more.
    pub levels: Vec<LevelCode>,
    /// The tracks it is asked of; none named is all of them.
    pub tracks: Vec<TrackCode>,
    /// Number within the level. Two criteria share one only if no employer can have both.
    pub number: u16,
    /// The theme it belongs to.
    pub standard: StandardCode,
    /// The criterion in one line.
    pub title: String,
    /// What an assessor hopes to find, in plain words.
    pub good_looks_like: String,
    /// Things an employer could show.
    pub evidence_examples: Vec<String>,
    /// Where to read more.
    pub links: Vec<Link>,
    /// Whether it has to be met, or is one to choose from.
    pub role: Role,
    /// What it earns under a rule of points.
    pub weight: u8,
    /// How much work it is, 1 (an hour or so) to 100: the ways up are ordered by it.
    pub effort: u8,
    /// Applies only to employers of whom this is true; without it, to all.
    pub when: Option<Condition>,
    /// Whether an employer may answer "not applicable", with a reason.
    pub allows_not_applicable: bool,
    /// What it needs as evidence; `None` is what its level says.
    pub evidence: Option<EvidenceAsked>,
    /// Numbers behind it: each has to be reached.
    pub counters: Vec<Counter>,
    /// Whether it is met without an answer of the employer's once what is counted from its published health needs
    /// assessment reaches every number. Left out where it is false: a definition without it is frozen as it always was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_itself: bool,
    /// What the pack's author chose by itself here.
    pub note: Option<String>,
}

/// A page to read more on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What it is.
    pub title: String,
    /// Its address, http or https.
    pub url: String,
}

/// Whether a criterion has to be met under "core and pool".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// It has to be.
    #[default]
    Mandatory,
    /// It is one to choose from.
    Pool,
}

/// A number behind a criterion, or a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// What its reading is kept by; its own within the criterion.
    pub name: CounterName,
    /// What is counted, as a form's label.
    pub label: String,
    /// What it takes, and where the number comes from.
    pub of: Counted,
}

/// What a counter counts. A plain number is typed in beside the answer; what is known of the employer is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Counted {
    /// Campaigns held, of those that fit.
    Campaigns {
        /// How many.
        at_least: u32,
        /// Only those that follow from the health needs assessment.
        from_hna: bool,
        /// Only those that were evaluated.
        evaluated: bool,
        /// Only those that run all year.
        all_year: bool,
        /// Only those of this theme.
        theme: Option<StandardCode>,
    },
    /// Trained health advocates.
    Advocates {
        /// How many.
        at_least: u32,
        /// How long ago the training may be at assessment; `None` is any time.
        trained_within: Option<Period>,
    },
    /// The day of the health needs assessment, which may not be older than this at assessment; `None` is what the
    /// level says.
    HnaAge {
        /// How old it may be.
        at_most: Option<Period>,
    },
    /// Any other number.
    Number {
        /// How many.
        at_least: u32,
    },
}

impl Criterion {
    /// Whether an employer with these facts on this track has to do with it.
    pub fn applies_to(&self, facts: &Facts, track: Option<&TrackCode>) -> bool {
        concerns(&self.tracks, track) && self.when.is_none_or(|condition| condition.holds(facts))
    }

    /// Whether the level asks for it.
    pub fn is_of(&self, level: &LevelCode) -> bool {
        self.levels.contains(level)
    }

    /// The counter of this name.
    pub fn counter(&self, name: &CounterName) -> Option<&Counter> {
        self.counters.iter().find(|counter| counter.name == *name)
    }
}

impl Counted {
    /// Whether its reading is typed in beside the answer; every other is counted from what the employer keeps.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Number { .. })
    }

    /// The least number that is enough; `None` where a date is asked for.
    pub fn at_least(&self) -> Option<u32> {
        match self {
            Self::Campaigns { at_least, .. }
            | Self::Advocates { at_least, .. }
            | Self::Number { at_least } => Some(*at_least),
            Self::HnaAge { .. } => None,
        }
    }
}
