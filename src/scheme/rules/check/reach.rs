//! Levels that nobody could ever win, whatever they do: more asked for than there is.

use std::collections::BTreeSet;

use super::employers::{Kinds, kinds_by_track};
use super::numbers::{Asked, asked, looked_at};
use super::{Fault, Gaps, Part};
use crate::scheme::rules::codes::TrackCode;
use crate::scheme::rules::definition::Definition;
use crate::scheme::rules::level::{Level, Rule, concerns};

struct Check<'a> {
    definition: &'a Definition,
    gaps: &'a Gaps,
    kinds: Vec<(Option<&'a TrackCode>, Kinds)>,
}

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let check = Check { definition, gaps, kinds: kinds_by_track(definition) };
    let mut found = Vec::new();
    for (at, level) in definition.levels.iter().enumerate() {
        found.extend(asks_nothing(definition, gaps, at, level));
        for (nth, rule) in level.pass.iter().enumerate() {
            found.extend(out_of_reach(&check, Part::Rule(at, nth), level, rule));
        }
    }
    found
}

/// A level whose rules look at no criterion at all for the employers of some track.
fn asks_nothing(definition: &Definition, gaps: &Gaps, at: usize, level: &Level) -> Vec<Fault> {
    if gaps.loose > 0 || gaps.rules || gaps.tracks {
        return Vec::new();
    }
    let tracks = definition.distinct_tracks().into_iter();
    let open: Vec<_> = tracks.filter(|track| level.is_open_to(*track)).collect();
    let asks_nothing = |track: &Option<&TrackCode>| definition.may_ask(level, *track).is_empty();
    let mut empty: Vec<_> = open.iter().copied().filter(asks_nothing).collect();
    if !empty.is_empty() && empty.len() == open.len() {
        empty = vec![None];
    }
    let fault = |track: Option<&TrackCode>| {
        let who = track.map(|code| format!(" of employers on track {code}")).unwrap_or_default();
        let what = format!("it asks for no criterion{who}, so it can never be won");
        let instead = match track {
            Some(code) => format!("give it a criterion for them, or take {code} off its tracks"),
            None => format!("write level = \"{}\" in some criteria", level.code),
        };
        Fault::new(Part::Level(at), "", what, instead)
    };
    empty.into_iter().map(fault).collect()
}

/// The first track on which no employer could ever have what the rule asks for, number by number.
fn out_of_reach(check: &Check<'_>, part: Part, level: &Level, rule: &Rule) -> Vec<Fault> {
    let Check { definition, gaps, kinds } = check;
    let mut found: Vec<Fault> = Vec::new();
    let unknown = rule.criteria.iter().filter(|code| definition.criterion(code).is_none()).count();
    let loose = gaps.loose.saturating_add(u32::try_from(unknown).unwrap_or(u32::MAX));
    let mut told = BTreeSet::new();
    let looked_at = looked_at(definition, level, rule);
    for (track, kinds) in kinds.iter().filter(|(track, _)| meets(level, rule, *track)) {
        for asked in asked(definition, level, rule, &looked_at, *track) {
            let there = asked.most(kinds);
            let spare = loose.saturating_mul(asked.each);
            if asked.number > there.saturating_add(spare) && told.insert(asked.of.clone()) {
                found.push(too_much(part.clone(), &asked, there, *track));
            }
        }
    }
    found
}

fn too_much(part: Part, asked: &Asked<'_>, there: u32, track: Option<&TrackCode>) -> Fault {
    let Asked { key, number, of, .. } = asked;
    let on = track.map(|code| format!(" for employers on track {code}")).unwrap_or_default();
    let are = match there {
        0 => format!("there are no {of}{on}"),
        1 => format!("there is only 1 of the {of}{on}"),
        _ => format!("there are only {there} {of}{on}"),
    };
    let instead = match there {
        0 => "add some, or take the rule out".to_owned(),
        _ => format!("ask for {there} at most, or add more"),
    };
    let what = format!("`{key}` asks for {number}, and {are}, so the level can never be won");
    Fault::new(part, key, what, instead)
}

/// Whether a rule of a level has to do with employers on a track.
pub(super) fn meets(level: &Level, rule: &Rule, track: Option<&TrackCode>) -> bool {
    level.is_open_to(track) && concerns(&rule.tracks, track)
}
