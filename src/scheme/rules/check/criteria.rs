//! Criteria belong somewhere, are looked at, and have numbers of their own.

use std::collections::BTreeSet;

use super::{Fault, Gaps, Part, unknown};
use crate::scheme::rules::criterion::{Counted, Counter, Criterion, Role};
use crate::scheme::rules::definition::Definition;
use crate::scheme::rules::level::Asks;

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    let looked_at = definition.looked_at();
    let chosen = chosen_from(definition);
    for (at, criterion) in definition.criteria.iter().enumerate() {
        let part = Part::Criterion(at);
        let belongs = belongs(definition, gaps, at, criterion);
        let on_a_track =
            criterion.tracks.iter().all(|code| definition.tracks.iter().any(|track| track.code == *code));
        let has_home = belongs.is_empty() && on_a_track && !criterion.levels.is_empty();
        found.extend(belongs);
        found.extend(shared_number(definition, at, criterion));
        found.extend(not_by_itself(at, criterion));
        if gaps.rules || gaps.levels || gaps.tracks || !has_home {
            continue;
        }
        if !looked_at.contains(&at) {
            let what = "no rule looks at it, so meeting it changes nothing";
            let instead = "name it in the `criteria` of a rule of its level, or take the criterion out";
            found.push(Fault::new(part, "", what, instead));
        } else if criterion.role == Role::Pool && !chosen.contains(&at) {
            let what = "role = \"pool\" has no effect: no rule of kind core-and-pool looks at it";
            let instead = "give its level a rule of kind core-and-pool, or leave `role` out";
            found.push(Fault::new(part, "role", what, instead));
        }
    }
    found
}

/// Its levels, its standard and the themes of its campaigns are there.
fn belongs(definition: &Definition, gaps: &Gaps, at: usize, criterion: &Criterion) -> Vec<Fault> {
    let mut found = Vec::new();
    let levels = definition.levels.iter().map(|level| level.code.as_str());
    for code in criterion.levels.iter().filter(|code| definition.level(code).is_none() && !gaps.levels) {
        let key = if criterion.levels.len() > 1 { "levels" } else { "level" };
        found.push(unknown(Part::Criterion(at), key, "level", code.as_str(), levels.clone()));
    }
    if gaps.standards {
        return found;
    }
    let standards = definition.standards.iter().map(|standard| standard.code.as_str());
    let code = criterion.standard.as_str();
    if definition.standard(&criterion.standard).is_none() && code != Gaps::UNREAD {
        found.push(unknown(Part::Criterion(at), "standard", "standard", code, standards.clone()));
    }
    for (nth, counter) in criterion.counters.iter().enumerate() {
        let Counted::Campaigns { theme: Some(theme), .. } = &counter.of else { continue };
        if definition.standard(theme).is_none() {
            found.push(unknown(
                Part::Counter(at, nth),
                "theme",
                "standard",
                theme.as_str(),
                standards.clone(),
            ));
        }
    }
    found
}

/// What is met by itself is counted from a health needs assessment, every number of it.
fn not_by_itself(at: usize, criterion: &Criterion) -> Option<Fault> {
    if !criterion.by_itself {
        return None;
    }
    let rests_on_one = |counter: &Counter| {
        matches!(counter.of, Counted::HnaAge { .. } | Counted::Campaigns { from_hna: true, .. })
    };
    let what = if criterion.counters.iter().any(|counter| counter.of.is_typed()) {
        "by_itself = true, and a number behind it is typed in"
    } else if !criterion.counters.iter().any(rests_on_one) {
        "by_itself = true, and nothing is counted from a health needs assessment"
    } else {
        return None;
    };
    let instead =
        "give it counters of kind hna-age, campaigns with from_hna = true, or advocates, or leave it out";
    Some(Fault::new(Part::Criterion(at), "by_itself", what, instead))
}

fn shared_number(definition: &Definition, at: usize, criterion: &Criterion) -> Option<Fault> {
    // Zero stands for a number that could not be read.
    let earlier = definition.criteria.iter().take(at).filter(|_| criterion.number > 0);
    let other = earlier.into_iter().find(|other| other.code != criterion.code && clash(other, criterion))?;
    let what = format!(
        "criterion {} has the same number, {}, in the same level, and one employer could have both",
        other.code, criterion.number
    );
    let instead =
        "give each a number of its own, or conditions (`when`, `tracks`) of which only one can hold";
    Some(Fault::new(Part::Criterion(at), "number", what, instead))
}

fn clash(one: &Criterion, other: &Criterion) -> bool {
    let apart = matches!((one.when, other.when), (Some(a), Some(b)) if a.excludes(b));
    let tracks = one.tracks.is_empty()
        || other.tracks.is_empty()
        || one.tracks.iter().any(|track| other.tracks.contains(track));
    one.number == other.number && tracks && !apart && one.levels.iter().any(|level| other.is_of(level))
}

/// Criteria that some rule chooses from, by their places.
fn chosen_from(definition: &Definition) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for level in &definition.levels {
        for rule in &level.pass {
            if matches!(rule.asks, Asks::CoreAndPool { .. } | Asks::Pool { .. }) {
                found.extend(definition.places_of(level, rule));
            }
        }
    }
    found
}
