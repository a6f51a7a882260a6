//! What an author should know of a pack that can be used: what the program does not run yet, and what may surprise.

use super::employers::{Kinds, kinds_by_track};
use super::numbers::{asked, looked_at};
use super::reach::meets;
use super::{Part, Remark, goals};
use crate::scheme::rules::codes::TrackCode;
use crate::scheme::rules::criterion::{Counted, Criterion};
use crate::scheme::rules::definition::{Definition, Ladder, SchemeKind};
use crate::scheme::rules::level::{Asks, DecidedBy, Level, Rule, Visit};

/// Remarks on the edition, none of which keeps anyone from publishing it.
pub fn remarks(definition: &Definition) -> Vec<Remark> {
    let mut found = Vec::new();
    found.extend(kind(definition));
    found.extend(ladder(definition));
    found.extend(not_run_yet(definition));
    found.extend(recognitions(definition));
    found.extend(decided_by_others(definition));
    found.extend(unused_age(definition));
    found.extend(goals::remarks(definition));
    let kinds = kinds_by_track(definition);
    for (at, level) in definition.levels.iter().enumerate() {
        for (nth, rule) in level.pass.iter().enumerate() {
            found.extend(may_shrink(definition, &kinds, Part::Rule(at, nth), level, rule));
            found.extend(empty_standards(definition, Part::Rule(at, nth), level, rule));
        }
    }
    found
}

impl Remark {
    pub(super) fn new(part: Part, key: &str, says: impl Into<String>) -> Self {
        Self { part, key: key.to_owned(), says: says.into() }
    }
}

fn kind(definition: &Definition) -> Option<Remark> {
    let says = match definition.scheme.kind {
        SchemeKind::Award => return None,
        SchemeKind::Pledge => {
            "the program describes a pledge and takes its answers, but does not yet take signatures or yearly updates"
        }
        SchemeKind::Prize => {
            "the program describes a prize and its criteria, but does not yet take entries or rank them"
        }
    };
    Some(Remark::new(Part::Scheme, "kind", says))
}

fn ladder(definition: &Definition) -> Option<Remark> {
    let steps = definition.ladder != Ladder::Open && definition.levels.len() > 1;
    let bare = definition.levels.iter().all(|level| level.requires.is_none());
    let says =
        "no level has `requires`, so any of them can be won first: write ladder = \"open\" if that is meant";
    (steps && bare).then(|| Remark::new(Part::Edition, "ladder", says))
}

/// The key of a policy, what to say of it, and whether a level has it.
type Kept = (&'static str, &'static str, fn(&Level) -> bool);

/// Policies that are kept with the edition and shown, and that nothing acts on yet.
fn not_run_yet(definition: &Definition) -> Vec<Remark> {
    let policies: [Kept; 4] = [
        (
            "marks",
            "the program does not yet run a second mark: one assessor marks, whatever `marks` says",
            |level| level.policy.marks > 1,
        ),
        (
            "visit",
            "the program does not yet plan visits: `visit` is shown to people and not acted on",
            |level| level.policy.visit != Visit::None,
        ),
        (
            "review_window",
            "the program does not yet open and close renewals: `review_window` is shown and not acted on",
            |level| level.policy.review_window.is_some(),
        ),
        (
            "interim_update",
            "the program does not yet ask for updates between awards: `interim_update` is shown and not acted on",
            |level| level.policy.interim_update.is_some(),
        ),
    ];
    let first = |(key, says, asks): Kept| {
        let at = definition.levels.iter().position(asks)?;
        Some(Remark::new(Part::Level(at), key, says))
    };
    policies.into_iter().filter_map(first).collect()
}

fn recognitions(definition: &Definition) -> Option<Remark> {
    let says = "the program describes recognitions and does not yet give them";
    (!definition.recognitions.is_empty()).then(|| Remark::new(Part::Recognition(0), "", says))
}

fn decided_by_others(definition: &Definition) -> Vec<Remark> {
    let remark = |(at, level): (usize, &Level)| {
        let says = match (definition.scheme.kind, level.policy.decided_by) {
            (SchemeKind::Pledge, DecidedBy::Employer)
            | (SchemeKind::Award | SchemeKind::Prize, DecidedBy::Panel) => {
                return None;
            }
            (SchemeKind::Pledge, _) => {
                "a pledge is usually signed by the employer alone: decided_by = \"employer\""
            }
            (SchemeKind::Award | SchemeKind::Prize, _) => {
                "the program has every award decided by a panel for now, whoever `decided_by` names"
            }
        };
        Some((at, says))
    };
    let mut found: Vec<(usize, &str)> = definition.levels.iter().enumerate().filter_map(remark).collect();
    found.dedup_by_key(|(_, says)| *says);
    found.into_iter().map(|(at, says)| Remark::new(Part::Level(at), "decided_by", says)).collect()
}

/// Numbers that some employers can reach and others cannot, since conditional criteria do not apply to them.
fn may_shrink(
    definition: &Definition,
    kinds: &[(Option<&TrackCode>, Kinds)],
    part: Part,
    level: &Level,
    rule: &Rule,
) -> Option<Remark> {
    let looked_at = looked_at(definition, level, rule);
    for (track, kinds) in kinds.iter().filter(|(track, _)| meets(level, rule, *track)) {
        for asked in asked(definition, level, rule, &looked_at, *track) {
            let there = kinds.iter().flatten().map(|facts| asked.there(Some(facts))).min();
            if let Some(there) = there.filter(|there| *there < asked.number) {
                let says = format!(
                    "`{}` asks for {}, and for some employers, to whom conditional criteria do not apply, the number \
                     of {} is {there}: they can never win the level",
                    asked.key, asked.number, asked.of
                );
                return Some(Remark::new(part, asked.key, says));
            }
        }
    }
    None
}

/// An age that nothing is held against.
fn unused_age(definition: &Definition) -> Option<Remark> {
    let at = definition.levels.iter().position(|level| {
        let dated = |criterion: &Criterion| {
            criterion.is_of(&level.code)
                && criterion.counters.iter().any(|counter| matches!(counter.of, Counted::HnaAge { .. }))
        };
        level.policy.hna_age.is_some() && !definition.criteria.iter().any(dated)
    })?;
    let says = "no criterion of the level has a counter of kind hna-age, so nobody asks for the day of the health \
                needs assessment and `hna_age` changes nothing";
    Some(Remark::new(Part::Level(at), "hna_age", says))
}

/// Standards that ask for nothing up to a floor: they hold nobody back.
fn empty_standards(definition: &Definition, part: Part, level: &Level, rule: &Rule) -> Option<Remark> {
    let Asks::Standards { floor } = &rule.asks else { return None };
    let floor = floor.as_ref().and_then(|code| definition.level(code)).unwrap_or(level);
    let asks = |criterion: &Criterion| {
        let levels = definition.levels.iter().filter(|lower| lower.rank <= floor.rank);
        levels.into_iter().any(|lower| criterion.is_of(&lower.code))
    };
    let empty = definition.standards.iter().filter(|standard| {
        !definition.criteria.iter().any(|criterion| criterion.standard == standard.code && asks(criterion))
    });
    let codes: Vec<&str> = empty.map(|standard| standard.code.as_str()).collect();
    let says = format!(
        "nothing is asked up to level {} in {}, so it decides nothing there",
        floor.code,
        crate::scheme::rules::listed(codes.iter().copied(), "and")
    );
    (!codes.is_empty()).then(|| Remark::new(part, "", says))
}
