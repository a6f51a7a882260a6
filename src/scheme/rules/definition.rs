//! An edition of a scheme: its levels and criteria.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode, SchemeSlug};
use super::facts::{Condition, Facts};

/// One edition of a scheme, whole. This is what is frozen, as JSON, into an edition and so into every application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// The scheme it is an edition of.
    pub scheme: Scheme,
    /// The edition's label, such as "2025".
    pub label: String,
    /// Where the criteria come from and of when, and what the pack chose by itself; shown to coordinators.
    pub source: String,
    /// The levels, lowest rank first.
    pub levels: Vec<Level>,
    /// The criteria of all levels, by rank of level, then number, then code.
    pub criteria: Vec<Criterion>,
}

/// The scheme as its own pages name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Short name in addresses.
    pub slug: SchemeSlug,
    /// Full name.
    pub name: String,
    /// One line on what it is.
    pub strap: String,
}

/// One level of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Stable code.
    pub code: LevelCode,
    /// What people call it.
    pub title: String,
    /// Place on the ladder; higher is harder.
    pub rank: u8,
    /// The level that has to be held before this one can be won.
    #[serde(default)]
    pub requires: Option<LevelCode>,
    /// Whole months an award of this level runs; without it, an award has no end.
    #[serde(default)]
    pub term_months: Option<u32>,
    /// Panel members who have to take part in a decision.
    #[serde(default = "default_quorum")]
    pub quorum: u8,
    /// The lowest mark (0 to 3) that counts as met.
    #[serde(default = "default_met_from_mark")]
    pub met_from_mark: u8,
    /// Settings the scheme's public pages do not give: the pack chose them, and pages say so.
    #[serde(default)]
    pub own_choices: Vec<LevelSetting>,
    /// What else the pack's author wants known about this level.
    #[serde(default)]
    pub note: Option<String>,
}

/// A setting of a level that a pack may have had to choose by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LevelSetting {
    /// [`Level::term_months`].
    TermMonths,
    /// [`Level::quorum`].
    Quorum,
    /// [`Level::met_from_mark`].
    MetFromMark,
}

/// One thing a level asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Stable code.
    pub code: CriterionCode,
    /// The level that asks for it.
    pub level: LevelCode,
    /// Number within the level. Two criteria share one only if no employer can have both.
    pub number: u8,
    /// A word or two to group and find it by.
    pub topic: String,
    /// The criterion in one line.
    pub title: String,
    /// What an assessor hopes to find, in plain words.
    pub good_looks_like: String,
    /// Things an employer could show.
    pub evidence_examples: Vec<String>,
    /// Applies only to employers of whom this is true; without it, to all.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Whether an employer may answer "not applicable", with a reason.
    #[serde(default)]
    pub allows_not_applicable: bool,
    /// A number to be typed in, and how high it has to be.
    #[serde(default)]
    pub count: Option<Count>,
    /// What the pack's author chose by itself here.
    #[serde(default)]
    pub note: Option<String>,
}

/// A number behind a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// What is counted, as a form's label.
    pub label: String,
    /// The least that meets the criterion.
    pub at_least: u32,
}

fn default_quorum() -> u8 {
    2
}

fn default_met_from_mark() -> u8 {
    2
}

impl Definition {
    /// The level of this code.
    pub fn level(&self, code: &LevelCode) -> Option<&Level> {
        self.levels.iter().find(|level| level.code == *code)
    }

    /// The criterion of this code.
    pub fn criterion(&self, code: &CriterionCode) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.code == *code)
    }

    /// Everything a level asks of anyone, by number, then code.
    pub fn criteria_of(&self, level: &LevelCode) -> Vec<&Criterion> {
        let mut found: Vec<_> = self.criteria.iter().filter(|criterion| criterion.level == *level).collect();
        found.sort_by(|a, b| (a.number, &a.code).cmp(&(b.number, &b.code)));
        found
    }

    /// Everything a level asks of an employer with these facts, by number, then code.
    pub fn applicable(&self, level: &LevelCode, facts: &Facts) -> Vec<&Criterion> {
        let mut found = self.criteria_of(level);
        found.retain(|criterion| criterion.applies_to(facts));
        found
    }

    /// The level itself and every level below it that its `requires` lead to, highest first. Ends even if a
    /// definition's levels require each other in a circle.
    pub fn chain<'a>(&'a self, level: &LevelCode) -> Vec<&'a Level> {
        let mut chain: Vec<&Level> = Vec::new();
        let mut next = self.level(level);
        while let Some(level) = next.filter(|level| !chain.contains(level)) {
            chain.push(level);
            next = level.requires.as_ref().and_then(|code| self.level(code));
        }
        chain
    }

    /// Whether someone with these awards holds the level: it, or a level that stands on it.
    pub fn is_held(&self, level: &LevelCode, held: &BTreeSet<LevelCode>) -> bool {
        held.contains(level)
            || held.iter().any(|higher| self.chain(higher).iter().any(|below| below.code == *level))
    }

    /// The lowest level not yet held whose lower level is; `None` when there is nothing left to win.
    pub fn next_level(&self, held: &BTreeSet<LevelCode>) -> Option<&Level> {
        let open = |level: &&Level| {
            !self.is_held(&level.code, held)
                && level.requires.as_ref().is_none_or(|code| self.is_held(code, held))
        };
        self.levels.iter().filter(open).min_by_key(|level| level.rank)
    }
}

impl Level {
    /// Whether the pack, not the scheme's public pages, gave this setting its value.
    pub fn is_own_choice(&self, setting: LevelSetting) -> bool {
        self.own_choices.contains(&setting)
    }
}

impl Criterion {
    /// Whether an employer with these facts has to answer it.
    pub fn applies_to(&self, facts: &Facts) -> bool {
        self.when.is_none_or(|condition| condition.holds(facts))
    }
}
