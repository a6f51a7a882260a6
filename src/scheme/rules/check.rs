//! Proving a definition before anyone works under it: what contradicts itself, what nobody could ever win, what is
//! never looked at. Shapes and ranges of single values are the reader's; here is what only the whole can show.

mod criteria;
mod duplicates;
mod employers;
mod goals;
mod ladder;
mod numbers;
mod policy;
mod reach;
mod remarks;
mod rules;
mod tracks;
mod wordings;

use super::definition::Definition;
pub use remarks::remarks;

/// A part of a definition, by its place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The edition as a whole.
    Edition,
    /// The scheme.
    Scheme,
    /// How the prize is judged.
    Prize,
    /// A track.
    Track(usize),
    /// A standard.
    Standard(usize),
    /// A level.
    Level(usize),
    /// A rule of a level.
    Rule(usize, usize),
    /// A criterion.
    Criterion(usize),
    /// A counter of a criterion.
    Counter(usize, usize),
    /// A recognition.
    Recognition(usize),
    /// A goal for the response to surveys.
    ResponseGoal(usize),
    /// The texts in a language.
    Wording(String),
}

/// Why a definition cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The part it is about.
    pub part: Part,
    /// The key of that part, as packs write it; empty for the part as a whole.
    pub key: String,
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub instead: String,
}

/// Something an author should know, though the definition can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The part it is about.
    pub part: Part,
    /// The key of that part; empty for the part as a whole.
    pub key: String,
    /// The remark.
    pub says: String,
}

/// What could not be read of a definition: a fault that may come from that alone is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gaps {
    /// There may be more levels.
    pub levels: bool,
    /// There may be more standards.
    pub standards: bool,
    /// There may be more tracks.
    pub tracks: bool,
    /// There may be more criteria codes.
    pub criteria: bool,
    /// There may be more rules.
    pub rules: bool,
    /// So many criteria may count where they do not seem to.
    pub loose: u32,
}

/// Every fault, part by part. None means it can be used.
pub fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let checks = [
        duplicates::faults,
        tracks::faults,
        ladder::faults,
        rules::faults,
        criteria::faults,
        policy::faults,
        goals::faults,
        reach::faults,
        wordings::faults,
    ];
    let gaps = Gaps { loose: gaps.loose.saturating_add(strays(definition)), ..*gaps };
    checks.iter().flat_map(|check| check(definition, &gaps)).collect()
}

/// Criteria that name something that is not there: nobody knows where they were meant to count.
fn strays(definition: &Definition) -> u32 {
    let strays = definition.criteria.iter().filter(|criterion| {
        criterion.levels.iter().any(|code| definition.level(code).is_none())
            || definition.standard(&criterion.standard).is_none()
            || criterion.tracks.iter().any(|code| !definition.tracks.iter().any(|track| track.code == *code))
    });
    u32::try_from(strays.count()).unwrap_or(u32::MAX)
}

impl Gaps {
    /// Stands for a code that could not be read.
    pub const UNREAD: &str = "unread";

    /// Nothing is known for sure.
    pub fn all() -> Self {
        Self { levels: true, standards: true, tracks: true, criteria: true, rules: true, loose: u32::MAX }
    }
}

impl Fault {
    fn new(part: Part, key: &str, what: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { part, key: key.to_owned(), what: what.into(), instead: instead.into() }
    }
}

/// A reference to something that is not there, with the most alike of what is.
fn unknown<'a>(
    part: Part,
    key: &str,
    noun: &str,
    code: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Fault {
    let what = format!("`{key}` names the {noun} {code}, which does not exist");
    let instead = match super::nearest(code, known.clone()) {
        Some(meant) => format!("did you mean {meant}?"),
        None if known.clone().next().is_none() => {
            format!("describe it, or take it out: there is no {noun} at all")
        }
        None => format!("there is {}", super::listed(known, "and")),
    };
    Fault::new(part, key, what, instead)
}
