//! An edition of a scheme, whole: what is frozen, as JSON, into an edition and so into every application.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode, RecognitionCode, SchemeSlug, StandardCode, TrackCode};
use super::criterion::Criterion;
use super::facts::{Facts, Measure, Range};
use super::level::Level;
use super::wording::Wording;

/// One edition of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The scheme it is an edition of.
    pub scheme: Scheme,
    /// The edition's label, such as "2025".
    pub label: String,
    /// Where the criteria come from and of when, and what the pack chose by itself; shown to coordinators.
    pub source: String,
    /// The language its texts are in, as a two-letter code; [`Definition::translations`] has the others.
    pub language: String,
    /// How one level leads to the next.
    pub ladder: Ladder,
    /// Employers by size, smallest first; none where all are treated alike.
    pub tracks: Vec<Track>,
    /// The themes its criteria are grouped by, in the order people read them.
    pub standards: Vec<Standard>,
    /// The levels, lowest rank first.
    pub levels: Vec<Level>,
    /// The criteria of all levels, by rank of their lowest level, then number, then code.
    pub criteria: Vec<Criterion>,
    /// What can be given besides the levels.
    pub recognitions: Vec<Recognition>,
    /// How a prize is judged, where the scheme is one.
    pub prize: Option<Prize>,
    /// The share of people asked that the scheme hopes will answer a survey, by how many are asked; smallest first. Left
    /// out where there is none, so that editions frozen before there were any keep their hash.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub response_goals: Vec<ResponseGoal>,
    /// The same texts in other languages, by two-letter code.
    pub translations: BTreeMap<String, Wording>,
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
    /// What it gives.
    pub kind: SchemeKind,
}

/// What a scheme gives. Four different things, kept apart on every list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SchemeKind {
    /// Levels that somebody else checks before they are given.
    #[default]
    Award,
    /// A signature and promises; nobody checks.
    Pledge,
    /// A ranked competition with winners.
    Prize,
}

/// How one level leads to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ladder {
    /// A level is worked on only once the level it requires is held.
    #[default]
    Sequential,
    /// Any level first.
    Open,
    /// A level may be worked on before the level it requires is held, and is judged only once it is.
    EarlyUpload,
}

/// Employers of a size. Fixed when an application starts: growing past the cut later changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Stable code.
    pub code: TrackCode,
    /// What people call it.
    pub title: String,
    /// The size it is cut by; the same for all tracks of an edition.
    pub measure: Measure,
    /// The sizes it is for.
    pub range: Range,
}

/// A themed group of criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Stable code.
    pub code: StandardCode,
    /// What people call it.
    pub title: String,
}

/// A status besides the levels, such as Ambassador. It is given by people, not won by criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recognition {
    /// Stable code.
    pub code: RecognitionCode,
    /// What people call it.
    pub title: String,
    /// The level that has to be held, if any.
    pub requires: Option<LevelCode>,
    /// Who has to recommend or endorse it, in words.
    pub needs: Vec<String>,
    /// What else the pack's author wants known.
    pub note: Option<String>,
}

/// How a prize is judged: entries earn the points of its one level and are ranked by them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prize {
    /// How many win.
    pub winners: u8,
    /// Who judges, in words.
    pub judged_by: String,
    /// Where and when it is handed over, in words.
    pub handed_over: String,
}

/// How many of those asked should answer a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseGoal {
    /// The surveys it is for, by how many people are asked.
    pub range: Range,
    /// The share that should answer, in percent: from 1 to 100.
    pub percent: u8,
}

impl Definition {
    /// The share of so many people that should answer a survey, in percent; `None` where the scheme names none.
    pub fn response_goal(&self, asked: u32) -> Option<u8> {
        self.response_goals.iter().find(|goal| goal.range.contains(asked)).map(|goal| goal.percent)
    }

    /// The level of this code.
    pub fn level(&self, code: &LevelCode) -> Option<&Level> {
        self.levels.iter().find(|level| level.code == *code)
    }

    /// The criterion of this code.
    pub fn criterion(&self, code: &CriterionCode) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.code == *code)
    }

    /// The standard of this code.
    pub fn standard(&self, code: &StandardCode) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.code == *code)
    }

    /// What people call the standard; its code where the edition lacks it.
    pub fn standard_title<'a>(&'a self, code: &'a StandardCode) -> &'a str {
        self.standard(code).map_or(code.as_str(), |standard| &standard.title)
    }

    /// The track of an employer with these facts; `None` where the edition has no tracks.
    pub fn track_of(&self, facts: &Facts) -> Option<&Track> {
        self.tracks.iter().find(|track| track.range.contains(facts.size(track.measure)))
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

    /// The level below that has to be held before this one is judged and is not, if any.
    pub fn missing_below<'a>(
        &'a self,
        level: &'a Level,
        held: &BTreeSet<LevelCode>,
    ) -> Option<&'a LevelCode> {
        level.requires.as_ref().filter(|lower| !self.is_held(lower, held))
    }

    /// The level to go for next: the lowest that is not held, is above every level held, is open to the track, and
    /// whose lower level is held; `None` when there is nothing left to win.
    pub fn next_level(&self, held: &BTreeSet<LevelCode>, track: Option<&TrackCode>) -> Option<&Level> {
        let highest =
            self.levels.iter().filter(|level| self.is_held(&level.code, held)).map(|level| level.rank).max();
        let open = |level: &&Level| {
            highest.is_none_or(|rank| level.rank > rank)
                && level.is_open_to(track)
                && self.missing_below(level, held).is_none()
        };
        self.levels.iter().filter(open).min_by_key(|level| (level.optional, level.rank))
    }
}
