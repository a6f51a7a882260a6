//! Tracks: every employer is on exactly one.

use super::{Fault, Gaps, Part, unknown};
use crate::scheme::rules::codes::TrackCode;
use crate::scheme::rules::definition::{Definition, Track};

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    if !gaps.tracks {
        found.extend(measures(&definition.tracks));
        found.extend(first(&definition.tracks));
        found.extend(steps(&definition.tracks));
        found.extend(last(&definition.tracks));
        found.extend(named(definition));
    }
    found
}

fn measures(tracks: &[Track]) -> Vec<Fault> {
    let Some(first) = tracks.first() else { return Vec::new() };
    let others = tracks.iter().enumerate().filter(|(_, track)| track.measure != first.measure);
    let fault = |(at, track): (usize, &Track)| {
        let (own, other) = (track.measure.as_str(), first.measure.as_str());
        let what = format!("it is cut by {own}, and track {} by {other}", first.code);
        Fault::new(Part::Track(at), "measure", what, format!("write measure = \"{other}\" for all tracks"))
    };
    others.map(fault).collect()
}

fn first(tracks: &[Track]) -> Option<Fault> {
    let first = tracks.first().filter(|first| first.range.from > 1)?;
    let what = format!("the smallest track begins at {}, so smaller employers are on none", first.range.from);
    Some(Fault::new(Part::Track(0), "from", what, "write from = 0 or from = 1"))
}

fn steps(tracks: &[Track]) -> Vec<Fault> {
    let pairs = tracks.iter().zip(tracks.iter().skip(1)).enumerate();
    let fault = |(at, (lower, higher)): (usize, (&Track, &Track))| {
        let part = Part::Track(at + 1);
        let Some(to) = lower.range.to else {
            let what = format!("it overlaps track {}, which has no upper end", lower.code);
            let instead = match higher.range.from.checked_sub(1) {
                Some(end) if end >= lower.range.from => format!("write to = {end} for track {}", lower.code),
                _ => format!("write `to` for track {}, and begin this one right after it", lower.code),
            };
            return Some(Fault::new(part, "from", what, instead));
        };
        let (from, next) = (higher.range.from, to.saturating_add(1));
        let what = match from.cmp(&next) {
            std::cmp::Ordering::Equal => return None,
            std::cmp::Ordering::Greater if from - 1 == next => {
                format!("employers of {next} are on no track: {} ends at {to}", lower.code)
            }
            std::cmp::Ordering::Greater => {
                format!("employers of {next} to {} are on no track: {} ends at {to}", from - 1, lower.code)
            }
            std::cmp::Ordering::Less => {
                format!("it overlaps track {}, which ends at {to}", lower.code)
            }
        };
        Some(Fault::new(part, "from", what, format!("write from = {next}")))
    };
    pairs.filter_map(fault).collect()
}

fn last(tracks: &[Track]) -> Option<Fault> {
    let (at, to) =
        tracks.iter().enumerate().next_back().and_then(|(at, track)| Some((at, track.range.to?)))?;
    let what = format!("the largest track ends at {to}, so larger employers are on none");
    Some(Fault::new(Part::Track(at), "to", what, "leave `to` out of the last track"))
}

/// Every track that something names.
fn named(definition: &Definition) -> Vec<Fault> {
    let mut found = Vec::new();
    for (at, level) in definition.levels.iter().enumerate() {
        found.extend(missing(definition, &level.tracks, &Part::Level(at)));
        for (nth, rule) in level.pass.iter().enumerate() {
            found.extend(missing(definition, &rule.tracks, &Part::Rule(at, nth)));
        }
    }
    for (at, criterion) in definition.criteria.iter().enumerate() {
        found.extend(missing(definition, &criterion.tracks, &Part::Criterion(at)));
    }
    found
}

fn missing(definition: &Definition, named: &[TrackCode], part: &Part) -> Vec<Fault> {
    let known = definition.tracks.iter().map(|track| track.code.as_str());
    let missing = named.iter().filter(|code| !definition.tracks.iter().any(|track| track.code == **code));
    missing.map(|code| unknown(part.clone(), "tracks", "track", code.as_str(), known.clone())).collect()
}
