//! The ladder: what each level requires.

use std::collections::BTreeSet;

use super::{Fault, Gaps, Part, unknown};
use crate::scheme::rules::definition::{Definition, Ladder};
use crate::scheme::rules::level::Level;

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    if definition.levels.is_empty() && !gaps.levels {
        found.push(Fault::new(Part::Edition, "", "there are no levels", "write [[levels]] for each level"));
    }
    for (at, level) in definition.levels.iter().enumerate() {
        found.extend(required(definition, gaps, at, level));
    }
    let named = definition.recognitions.iter().enumerate();
    for (at, code) in named.filter_map(|(at, recognition)| Some((at, recognition.requires.as_ref()?))) {
        if definition.level(code).is_none() && !gaps.levels {
            let known = definition.levels.iter().map(|level| level.code.as_str());
            found.push(unknown(Part::Recognition(at), "requires", "level", code.as_str(), known));
        }
    }
    found
}

fn required(definition: &Definition, gaps: &Gaps, at: usize, level: &Level) -> Vec<Fault> {
    let Some(code) = &level.requires else { return Vec::new() };
    let fault = |what: String, instead: &str| Fault::new(Part::Level(at), "requires", what, instead);
    let Some(lower) = definition.level(code) else {
        let known = definition.levels.iter().map(|level| level.code.as_str());
        let missing = unknown(Part::Level(at), "requires", "level", code.as_str(), known);
        return if gaps.levels { Vec::new() } else { vec![missing] };
    };
    let mut found = Vec::new();
    if definition.ladder == Ladder::Open {
        let what = "`requires` has no meaning where ladder = \"open\" lets any level be won first".to_owned();
        found.push(fault(what, "leave `requires` out, or write ladder = \"sequential\""));
    }
    if goes_round(definition, level) {
        let what = "`requires` leads round in a circle, so this level can never be won".to_owned();
        found.push(fault(what, "let each level require one of lower rank, and the lowest none"));
    } else if lower.rank > level.rank {
        let what = format!("`requires` names the level {code}, whose rank {} is not lower", lower.rank);
        found.push(fault(what, &format!("name a level of a rank below {}, or change the ranks", level.rank)));
    }
    if lower.optional {
        let what = format!("`requires` names the level {code}, which is optional");
        let instead = format!("take `optional` off level {code}, or require the level below it");
        found.push(fault(what, &instead));
    }
    found.extend(closed(definition, at, level, lower));
    found
}

fn goes_round(definition: &Definition, level: &Level) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = level.requires.as_ref();
    while let Some(code) = next {
        if *code == level.code {
            return true;
        }
        if !seen.insert(code) {
            return false;
        }
        next = definition.level(code).and_then(|level| level.requires.as_ref());
    }
    false
}

/// Employers to whom a level is open and the one it requires is not.
fn closed(definition: &Definition, at: usize, level: &Level, lower: &Level) -> Option<Fault> {
    let track = definition
        .tracks
        .iter()
        .find(|track| level.is_open_to(Some(&track.code)) && !lower.is_open_to(Some(&track.code)))?;
    let what = format!(
        "employers on track {} can never win it: the level {} it requires is not open to them",
        track.code, lower.code
    );
    let instead =
        format!("add {} to the tracks of level {}, or take it off this one", track.code, lower.code);
    Some(Fault::new(Part::Level(at), "requires", what, instead))
}
