//! What a level takes: `[[levels.pass]]`.

use std::collections::BTreeMap;

use crate::platform::packs::{Choice, Item, Keys, Origin};
use crate::scheme::rules::{Asks, Code, Gaps, Rule, StandardCode, Threshold};

/// The most that a rule may ask for, in criteria or points.
const MOST: u32 = 1_000_000;

/// The kinds of rule.
#[derive(Clone, Copy)]
enum Kind {
    Every,
    CoreAndPool,
    Pool,
    Cumulative,
    Points,
    Standards,
    BestFit,
    LowerKept,
}

impl Choice for Kind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("every", Self::Every),
        ("core-and-pool", Self::CoreAndPool),
        ("pool", Self::Pool),
        ("cumulative", Self::Cumulative),
        ("points", Self::Points),
        ("standards", Self::Standards),
        ("best-fit", Self::BestFit),
        ("lower-kept", Self::LowerKept),
    ];
}

/// The rules of a level, with where each stands. `outer` is the level's own keys.
pub(super) fn read(
    level: &mut Keys<'_, '_>,
    rules: Vec<Keys<'_, '_>>,
    outer: &'static [&'static str],
    gaps: &mut Gaps,
) -> (Vec<Rule>, Vec<Origin>) {
    if !level.has("pass") {
        level.lacks("pass", "[[levels.pass]] below the level, and under it kind = \"every\" or another kind");
        gaps.rules = true;
    }
    let mut found = Vec::new();
    for keys in rules {
        match rule(keys.inside(outer)) {
            Some(read) => found.push(read),
            None => gaps.rules = true,
        }
    }
    found.into_iter().unzip()
}

fn rule(mut keys: Keys<'_, '_>) -> Option<(Rule, Origin)> {
    let kind: Option<Kind> = keys.need("kind", "kind = \"every\" or another kind of rule");
    let tracks = keys.take("tracks");
    let tracks_known = tracks.is_some() || !keys.has("tracks");
    let Some(kind) = kind else {
        for key in ["criteria", "at_least", "at_least_percent", "quotas", "by", "minimum", "floor", "levels"]
        {
            keys.item(key);
        }
        keys.finish();
        return None;
    };
    if let Some((word, _)) = Kind::WORDS.iter().find(|(_, of)| *of as u8 == kind as u8) {
        keys.what = format!("{} {word}", keys.what);
    }
    let chooses = matches!(kind, Kind::Every | Kind::CoreAndPool | Kind::Pool | Kind::Points);
    let criteria = if chooses { keys.take("criteria") } else { None };
    let criteria_known = criteria.is_some() || !keys.has("criteria");
    let asks = asks(&mut keys, kind);
    let origin = keys.finish();
    let known = tracks_known && criteria_known;
    let rule =
        Rule { tracks: tracks.unwrap_or_default(), criteria: criteria.unwrap_or_default(), asks: asks? };
    known.then_some((rule, origin))
}

fn asks(keys: &mut Keys<'_, '_>, kind: Kind) -> Option<Asks> {
    Some(match kind {
        Kind::Every => Asks::Every,
        Kind::CoreAndPool => {
            Asks::CoreAndPool { at_least: at_least(keys, "at_least = 4: how many of the pool")? }
        }
        Kind::Pool => {
            let at_least = at_least(keys, "at_least = 4: how many of the criteria");
            let quotas = so_many_by_standard(keys, "quotas");
            Asks::Pool { at_least: at_least?, quotas: quotas? }
        }
        Kind::Cumulative => {
            Asks::Cumulative { at_least: at_least(keys, "at_least = 10: how many up to this level")? }
        }
        Kind::Points => {
            let at_least = threshold(keys);
            let by = keys.take("by").unwrap_or_default();
            let minimum = so_many_by_standard(keys, "minimum");
            Asks::Points { at_least: at_least?, by, minimum: minimum? }
        }
        Kind::Standards => Asks::Standards { floor: keys.take("floor") },
        Kind::BestFit => {
            Asks::BestFit { at_least: at_least(keys, "at_least = 6: how many of the standards")? }
        }
        Kind::LowerKept => {
            let levels: Vec<_> =
                keys.need("levels", "levels = [\"bronze\"]: the lower levels that are kept")?;
            if levels.is_empty() {
                keys.wrong("levels", "`levels` names no level", "name the lower levels that are kept");
                return None;
            }
            Asks::LowerKept { levels }
        }
    })
}

fn at_least(keys: &mut Keys<'_, '_>, example: &'static str) -> Option<u32> {
    keys.need_number("at_least", 1..=MOST, example)
}

fn threshold(keys: &mut Keys<'_, '_>) -> Option<Threshold> {
    let points = keys.number("at_least", 1..=MOST).map(Threshold::Points);
    let percent = keys.number("at_least_percent", 1..=100).map(Threshold::Percent);
    match (keys.has("at_least"), keys.has("at_least_percent")) {
        (true, true) => {
            let what = "has both `at_least` and `at_least_percent`";
            keys.wrong("at_least_percent", what, "write one of them");
            None
        }
        (false, false) => {
            keys.lacks("at_least", "at_least = 40 (points) or at_least_percent = 60");
            None
        }
        (true, false) => points,
        (false, true) => percent,
    }
}

/// `{ mental-health = 2 }`; empty where the key is not there, `None` where it cannot be read.
fn so_many_by_standard(keys: &mut Keys<'_, '_>, key: &'static str) -> Option<BTreeMap<StandardCode, u32>> {
    if !keys.has(key) {
        keys.item(key);
        return Some(BTreeMap::new());
    }
    let inner = keys.table(key, &format!("{key} = {{ mental-health = 2 }}, with codes of standards"))?;
    let items = inner.items();
    let all = items.len();
    let found: BTreeMap<StandardCode, u32> = items.into_iter().filter_map(so_many).collect();
    (found.len() == all).then_some(found)
}

fn so_many(item: Item<'_, '_>) -> Option<(StandardCode, u32)> {
    let code = key_code(&item);
    let number = item.number(1..=MOST);
    Some((code?, number?))
}

/// The key of an item, as a code.
pub(super) fn key_code<Noun>(item: &Item<'_, '_>) -> Option<Code<Noun>> {
    let code = item.key.parse().ok();
    if code.is_none() {
        item.wrong("is no code", "write the code, as in mental-health, before the =");
    }
    code
}
