//! A level: `[[levels]]` in `edition.toml`.

use super::pass;
use crate::platform::packs::{Keys, Origin};
use crate::scheme::rules::{EvidenceAsked, Gaps, Level, Period, Policy};

/// Keys of a level, which belong above its first `[[levels.pass]]`.
const OWN: &[&str] = &[
    "code",
    "title",
    "rank",
    "requires",
    "optional",
    "own_choices",
    "note",
    "term",
    "review_window",
    "work_period",
    "interim_update",
    "hna_age",
    "evidence",
    "moving_up",
    "marks",
    "met_from_mark",
    "visit",
    "quorum",
    "decided_by",
    "adviser_may_judge",
];

/// A level and where it and its rules stand.
pub(super) struct LevelRead {
    pub(super) level: Level,
    pub(super) origin: Origin,
    pub(super) rules: Vec<Origin>,
}

pub(super) fn read(mut keys: Keys<'_, '_>, gaps: &mut Gaps) -> Option<LevelRead> {
    let code = keys.need("code", "code = \"bronze\"");
    let title = keys.need("title", "title = \"Bronze\"");
    let rank = keys.need_number("rank", 0..=250, "rank = 10; a higher level has a higher rank");
    let requires = keys.take("requires");
    let optional = keys.take("optional").unwrap_or_default();
    let tracks = keys.take("tracks").unwrap_or_default();
    let own_choices = keys.take("own_choices").unwrap_or_default();
    let note = keys.take("note");
    let policy = policy(&mut keys);
    let rules = keys.tables("pass", "rule", 12, "[[levels.pass]] for each rule, with its kind");
    let (pass, rules) = pass::read(&mut keys, rules, OWN, gaps);
    let origin = keys.finish();
    gaps.levels |= code.is_none() || rank.is_none();
    let title = title.unwrap_or_default();
    let (code, rank) = (code?, rank?);
    let level = Level { code, title, rank, requires, optional, tracks, pass, policy, own_choices, note };
    Some(LevelRead { level, origin, rules })
}

fn policy(keys: &mut Keys<'_, '_>) -> Policy {
    let usual = Policy::default();
    Policy {
        term: term(keys),
        review_window: keys.take("review_window"),
        work_period: keys.take("work_period"),
        interim_update: keys.take("interim_update"),
        hna_age: keys.take("hna_age"),
        evidence: evidence(keys).unwrap_or(usual.evidence),
        moving_up: keys.take("moving_up").unwrap_or(usual.moving_up),
        marks: keys.number("marks", 1..=2).unwrap_or(usual.marks),
        met_from_mark: keys.number("met_from_mark", 1..=3).unwrap_or(usual.met_from_mark),
        visit: keys.take("visit").unwrap_or(usual.visit),
        quorum: keys.number("quorum", 1..=20).unwrap_or(usual.quorum),
        decided_by: keys.take("decided_by").unwrap_or(usual.decided_by),
        adviser_may_judge: keys.take("adviser_may_judge").unwrap_or(usual.adviser_may_judge),
    }
}

/// A certificate runs to the same day of a later month, so its term is in months or years.
fn term(keys: &mut Keys<'_, '_>) -> Option<Period> {
    const LONGEST: u32 = 50 * 12;
    let term: Period = keys.take("term")?;
    match term.months() {
        Some(months) if months <= LONGEST => return Some(term),
        Some(_) => {
            keys.wrong("term", "`term` is longer than 50 years", "leave it out if an award has no end")
        }
        None => {
            let what = format!("`term` is {term}, and a term is in months or years");
            keys.wrong("term", &what, "write term = \"24 months\", or leave it out if an award has no end");
        }
    }
    None
}

/// `evidence = { at_least = 1, max_age = "24 months" }`.
pub(super) fn evidence(keys: &mut Keys<'_, '_>) -> Option<EvidenceAsked> {
    let mut inner = keys.table("evidence", "evidence = { at_least = 1, max_age = \"24 months\" }")?;
    let at_least = inner.need_number("at_least", 0..=50, "at_least = 1: how many items");
    let max_age: Option<Period> = inner.take("max_age");
    if at_least == Some(0) && max_age.is_some() {
        let instead = "write at_least = 1, or leave max_age out";
        inner.wrong("max_age", "`max_age` has no effect where no item is asked for", instead);
    }
    inner.finish();
    Some(EvidenceAsked { at_least: at_least?, max_age })
}
