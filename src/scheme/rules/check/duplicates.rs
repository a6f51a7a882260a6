//! One code, one thing.

use std::collections::BTreeMap;

use super::{Fault, Gaps, Part};
use crate::scheme::rules::definition::Definition;

pub(super) fn faults(definition: &Definition, _: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    let tracks = definition.tracks.iter().map(|track| track.code.as_str());
    found.extend(repeated("code", "track", tracks, Part::Track));
    let standards = definition.standards.iter().map(|standard| standard.code.as_str());
    found.extend(repeated("code", "standard", standards, Part::Standard));
    let levels = definition.levels.iter().map(|level| level.code.as_str());
    found.extend(repeated("code", "level", levels, Part::Level));
    found.extend(repeated_ranks(definition));
    let criteria = definition.criteria.iter().map(|criterion| criterion.code.as_str());
    found.extend(repeated("code", "criterion", criteria, Part::Criterion));
    let recognitions = definition.recognitions.iter().map(|recognition| recognition.code.as_str());
    found.extend(repeated("code", "recognition", recognitions, Part::Recognition));
    found
}

fn repeated<'a>(
    key: &'a str,
    noun: &'a str,
    codes: impl Iterator<Item = &'a str>,
    part: impl Fn(usize) -> Part,
) -> Vec<Fault> {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (at, code) in codes.enumerate() {
        if let Some(earlier) = seen.insert(code, at) {
            let what = format!("another {noun} has the code {code}");
            let instead = "give one of them a code of its own";
            found.push(Fault::new(part(at), key, &what, instead));
            found.push(Fault::new(part(earlier), key, what, instead));
        }
    }
    found.sort_by(|a, b| a.part.cmp(&b.part));
    found.dedup();
    found
}

fn repeated_ranks(definition: &Definition) -> Vec<Fault> {
    let mut found = Vec::new();
    for (at, level) in definition.levels.iter().enumerate() {
        let same = definition.levels.iter().take(at).find(|other| other.rank == level.rank);
        if let Some(other) = same.filter(|other| other.code != level.code) {
            let what = format!("level {} has the same rank, {}", other.code, level.rank);
            let instead = "give each level a rank of its own, higher for the harder";
            found.push(Fault::new(Part::Level(at), "rank", what, instead));
        }
    }
    found
}
