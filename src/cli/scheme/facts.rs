//! The facts of an employer, as somebody wrote them down.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value};

use super::told::{Told, read, shown};
use crate::scheme::{Definition, FactName, Facts, LevelCode, TrackCode};

const KEYS: [&str; 8] = [
    "headcount",
    "fte",
    "people_in_scope",
    "has_food_outlet",
    "has_recognised_union",
    "has_visitors",
    "track",
    "held",
];

/// What is told of an employer.
pub struct Employer {
    /// Its facts.
    pub facts: Facts,
    /// The track it is on: the one told, or the one its size puts it on.
    pub track: Option<TrackCode>,
    /// The levels it holds.
    pub held: BTreeSet<LevelCode>,
}

/// The employer in a file.
pub fn employer(path: &Path, definition: &Definition) -> Result<Employer, Vec<String>> {
    let table = read(path)?;
    let mut told = Told::of(path);
    told.only(&table, "", &KEYS);
    let facts = facts(&mut told, &table);
    let track = track(&mut told, &table, definition, &facts);
    let held = held(&mut told, &table, definition);
    if told.faults.is_empty() { Ok(Employer { facts, track, held }) } else { Err(told.faults) }
}

/// The other two sizes are the headcount where they are not told.
fn facts(told: &mut Told, table: &Map<String, Value>) -> Facts {
    if !table.contains_key("headcount") {
        told.fault("headcount", "is missing: say how many people are employed");
    }
    let headcount = told.whole(table.get("headcount"), "headcount").unwrap_or_default();
    Facts {
        headcount,
        fte_hundredths: hundredths(told, table.get("fte")).unwrap_or(headcount.saturating_mul(100)),
        people_in_scope: told.whole(table.get("people_in_scope"), "people_in_scope").unwrap_or(headcount),
        has_food_outlet: told.truth(table, FactName::HasFoodOutlet.as_str()),
        has_recognised_union: told.truth(table, FactName::HasRecognisedUnion.as_str()),
        has_visitors: told.truth(table, FactName::HasVisitors.as_str()),
    }
}

/// Full-time equivalents, with a fraction or without, up to ten million.
fn hundredths(told: &mut Told, value: Option<&Value>) -> Option<u32> {
    let value = value?;
    match value.as_f64().filter(|fte| (0.0..=10_000_000.0).contains(fte)) {
        Some(fte) => Some((fte * 100.0).round() as u32),
        None => {
            told.fault("fte", &format!("has to be a number from 0, such as 40.5, not {}", shown(value)));
            None
        }
    }
}

fn track(
    told: &mut Told,
    table: &Map<String, Value>,
    definition: &Definition,
    facts: &Facts,
) -> Option<TrackCode> {
    let codes = || definition.tracks.iter().map(|track| track.code.as_str()).collect::<Vec<_>>().join(", ");
    match told.text(table.get("track"), "track") {
        None => definition.track_of(facts).map(|track| track.code.clone()),
        Some(code) => {
            let found = definition.tracks.iter().find(|track| track.code.as_str() == code);
            if found.is_none() {
                let what = match codes().as_str() {
                    "" => format!("cannot be \"{code}\": this edition has no tracks"),
                    codes => format!("cannot be \"{code}\": the tracks of this edition are {codes}"),
                };
                told.fault("track", &what);
            }
            found.map(|track| track.code.clone())
        }
    }
}

fn held(told: &mut Told, table: &Map<String, Value>, definition: &Definition) -> BTreeSet<LevelCode> {
    let mut held = BTreeSet::new();
    for value in told.list(table.get("held"), "held") {
        let Some(code) = told.text(Some(value), "held") else { continue };
        match definition.levels.iter().find(|level| level.code.as_str() == code) {
            Some(level) => {
                held.insert(level.code.clone());
            }
            None => {
                let codes: Vec<&str> = definition.levels.iter().map(|level| level.code.as_str()).collect();
                told.fault("held", &format!("cannot be \"{code}\": the levels are {}", codes.join(", ")));
            }
        }
    }
    held
}
