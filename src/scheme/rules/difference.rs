//! What changes from one edition to another: for whoever publishes it, and for an employer whose application could
//! move.

mod application;
mod words;

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode, RecognitionCode, StandardCode, TrackCode};
use super::criterion::Criterion;
use super::definition::{Definition, Track};
use super::level::{Level, Setting};

pub use application::{ApplicationDifference, ChangedCriterion, LostReading};

/// One thing that is different in a newer edition. Titles are those of the newer edition, or of the older one for what
/// is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// The ladder is climbed by other rules.
    Ladder,
    /// Employers are told apart by size in another way.
    Tracks,
    /// There is a new standard.
    StandardAdded {
        /// Which.
        standard: StandardCode,
        /// What people call it.
        title: String,
    },
    /// A standard is gone.
    StandardRemoved {
        /// Which.
        standard: StandardCode,
        /// What people called it.
        title: String,
    },
    /// A standard has another title.
    StandardRenamed {
        /// Which.
        standard: StandardCode,
        /// What people call it.
        title: String,
    },
    /// There is a new level.
    LevelAdded {
        /// Which.
        level: LevelCode,
        /// What people call it.
        title: String,
    },
    /// A level is gone.
    LevelRemoved {
        /// Which.
        level: LevelCode,
        /// What people called it.
        title: String,
    },
    /// A level is different.
    LevelChanged {
        /// Which.
        level: LevelCode,
        /// What people call it.
        title: String,
        /// In what; at least one.
        parts: Vec<LevelPart>,
    },
    /// There is a new criterion.
    CriterionAdded {
        /// Which.
        criterion: CriterionCode,
        /// The criterion in one line.
        title: String,
    },
    /// A criterion is gone.
    CriterionRemoved {
        /// Which.
        criterion: CriterionCode,
        /// The criterion in one line.
        title: String,
    },
    /// A criterion is different.
    CriterionChanged {
        /// Which.
        criterion: CriterionCode,
        /// The criterion in one line.
        title: String,
        /// In what; at least one.
        parts: Vec<CriterionPart>,
    },
    /// What can be given besides the levels is different.
    Recognition {
        /// Which.
        recognition: RecognitionCode,
        /// What people call it.
        title: String,
    },
    /// A prize is judged differently.
    Prize,
    /// Another response to surveys is hoped for.
    ResponseGoals,
}

/// What of a level is different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LevelPart {
    /// Its title.
    Title,
    /// Its place on the ladder, or what has to be held before it.
    Place,
    /// The tracks it is open to.
    Tracks,
    /// The rules of what it takes.
    Rules,
    /// How the scheme handles it: one setting.
    Policy(Setting),
    /// Whether whoever advised may judge.
    AdviserMayJudge,
    /// The pack's remarks.
    Note,
}

/// What of a criterion is different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CriterionPart {
    /// Its title.
    Title,
    /// What an assessor hopes to find.
    GoodLooksLike,
    /// The levels that ask for it.
    Levels,
    /// The tracks it is asked of.
    Tracks,
    /// Its number.
    Number,
    /// The standard it belongs to.
    Standard,
    /// Whether it is mandatory or one to choose from.
    Role,
    /// What it earns.
    Weight,
    /// How much work it is.
    Effort,
    /// Of which employers it is asked.
    Condition,
    /// Whether "not applicable" is allowed.
    NotApplicable,
    /// The evidence it needs.
    Evidence,
    /// The numbers behind it.
    Counters,
    /// Whether what is counted is enough.
    ByItself,
    /// The examples of what could be shown.
    Examples,
    /// Where to read more.
    Links,
    /// The pack's remarks.
    Note,
}

/// Everything of `to` that is different in `from`, in the order people read an edition.
pub fn difference(from: &Definition, to: &Definition) -> Vec<Change> {
    let mut changes = Vec::new();
    if from.ladder != to.ladder {
        changes.push(Change::Ladder);
    }
    if !same_tracks(&from.tracks, &to.tracks) {
        changes.push(Change::Tracks);
    }
    standards(from, to, &mut changes);
    levels(from, to, &mut changes);
    criteria(from, to, &mut changes);
    recognitions(from, to, &mut changes);
    if from.prize != to.prize {
        changes.push(Change::Prize);
    }
    if from.response_goals != to.response_goals {
        changes.push(Change::ResponseGoals);
    }
    changes
}

fn same_tracks(from: &[Track], to: &[Track]) -> bool {
    let cut = |track: &Track| (track.code.clone(), track.title.clone(), track.measure, track.range);
    from.iter().map(cut).eq(to.iter().map(cut))
}

fn standards(from: &Definition, to: &Definition, changes: &mut Vec<Change>) {
    for now in &to.standards {
        let (standard, title) = (now.code.clone(), now.title.clone());
        match from.standard(&now.code) {
            None => changes.push(Change::StandardAdded { standard, title }),
            Some(was) if was.title != now.title => changes.push(Change::StandardRenamed { standard, title }),
            Some(_) => {}
        }
    }
    for was in from.standards.iter().filter(|was| to.standard(&was.code).is_none()) {
        changes.push(Change::StandardRemoved { standard: was.code.clone(), title: was.title.clone() });
    }
}

fn levels(from: &Definition, to: &Definition, changes: &mut Vec<Change>) {
    for now in &to.levels {
        let (level, title) = (now.code.clone(), now.title.clone());
        match from.level(&now.code) {
            None => changes.push(Change::LevelAdded { level, title }),
            Some(was) => {
                let parts = level_parts(was, now);
                if !parts.is_empty() {
                    changes.push(Change::LevelChanged { level, title, parts });
                }
            }
        }
    }
    for was in from.levels.iter().filter(|was| to.level(&was.code).is_none()) {
        changes.push(Change::LevelRemoved { level: was.code.clone(), title: was.title.clone() });
    }
}

fn level_parts(was: &Level, now: &Level) -> Vec<LevelPart> {
    let (old, new) = (&was.policy, &now.policy);
    let place = |level: &Level| (level.rank, level.requires.clone(), level.optional);
    let policy = LevelPart::Policy;
    differing([
        (LevelPart::Title, was.title != now.title),
        (LevelPart::Place, place(was) != place(now)),
        (LevelPart::Tracks, was.tracks != now.tracks),
        (LevelPart::Rules, was.pass != now.pass),
        (policy(Setting::Term), old.term != new.term),
        (policy(Setting::ReviewWindow), old.review_window != new.review_window),
        (policy(Setting::WorkPeriod), old.work_period != new.work_period),
        (policy(Setting::InterimUpdate), old.interim_update != new.interim_update),
        (policy(Setting::HnaAge), old.hna_age != new.hna_age),
        (policy(Setting::Evidence), old.evidence != new.evidence),
        (policy(Setting::MovingUp), old.moving_up != new.moving_up),
        (policy(Setting::Marks), old.marks != new.marks),
        (policy(Setting::MetFromMark), old.met_from_mark != new.met_from_mark),
        (policy(Setting::Visit), old.visit != new.visit),
        (policy(Setting::Quorum), old.quorum != new.quorum),
        (policy(Setting::DecidedBy), old.decided_by != new.decided_by),
        (LevelPart::AdviserMayJudge, old.adviser_may_judge != new.adviser_may_judge),
        (LevelPart::Note, (&was.note, &was.own_choices) != (&now.note, &now.own_choices)),
    ])
}

fn criteria(from: &Definition, to: &Definition, changes: &mut Vec<Change>) {
    for now in &to.criteria {
        let (criterion, title) = (now.code.clone(), now.title.clone());
        match from.criterion(&now.code) {
            None => changes.push(Change::CriterionAdded { criterion, title }),
            Some(was) => {
                let parts = criterion_parts(was, now);
                if !parts.is_empty() {
                    changes.push(Change::CriterionChanged { criterion, title, parts });
                }
            }
        }
    }
    for was in from.criteria.iter().filter(|was| to.criterion(&was.code).is_none()) {
        changes.push(Change::CriterionRemoved { criterion: was.code.clone(), title: was.title.clone() });
    }
}

/// What of a criterion is different.
fn criterion_parts(was: &Criterion, now: &Criterion) -> Vec<CriterionPart> {
    differing([
        (CriterionPart::Title, was.title != now.title),
        (CriterionPart::GoodLooksLike, was.good_looks_like != now.good_looks_like),
        (CriterionPart::Levels, was.levels != now.levels),
        (CriterionPart::Tracks, was.tracks != now.tracks),
        (CriterionPart::Number, was.number != now.number),
        (CriterionPart::Standard, was.standard != now.standard),
        (CriterionPart::Role, was.role != now.role),
        (CriterionPart::Weight, was.weight != now.weight),
        (CriterionPart::Effort, was.effort != now.effort),
        (CriterionPart::Condition, was.when != now.when),
        (CriterionPart::NotApplicable, was.allows_not_applicable != now.allows_not_applicable),
        (CriterionPart::Evidence, was.evidence != now.evidence),
        (CriterionPart::Counters, was.counters != now.counters),
        (CriterionPart::ByItself, was.by_itself != now.by_itself),
        (CriterionPart::Examples, was.evidence_examples != now.evidence_examples),
        (CriterionPart::Links, was.links != now.links),
        (CriterionPart::Note, was.note != now.note),
    ])
}

fn recognitions(from: &Definition, to: &Definition, changes: &mut Vec<Change>) {
    let gone = from.recognitions.iter().filter(|was| to.recognitions.iter().all(|now| now.code != was.code));
    let new = to.recognitions.iter().filter(|now| !from.recognitions.contains(now));
    for one in new.chain(gone) {
        changes.push(Change::Recognition { recognition: one.code.clone(), title: one.title.clone() });
    }
}

fn differing<Part, const N: usize>(parts: [(Part, bool); N]) -> Vec<Part> {
    parts.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

/// The track as an application keeps it.
type OnTrack<'a> = Option<&'a TrackCode>;
