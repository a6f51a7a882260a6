//! Criteria: `[[criteria]]` in every file that is neither the edition nor a wording.

use toml::de::DeTable;

use super::MOST_CRITERIA;
use super::counters;
use super::edition::range;
use super::levels::evidence;
use crate::platform::packs::{Keys, Origin, Source};
use crate::scheme::rules::{Condition, Criterion, Gaps, LevelCode, Link};

/// A criterion and where it and its counters stand.
pub(super) struct CriterionRead {
    pub(super) criterion: Criterion,
    pub(super) origin: Origin,
    pub(super) counters: Vec<Origin>,
}

/// Reads a file of criteria.
pub(super) fn read(source: &Source<'_>, table: DeTable<'_>, gaps: &mut Gaps) -> Vec<CriterionRead> {
    let mut keys = Keys::new(source, "the file", 1, table);
    if !keys.has("criteria") {
        keys.lacks("criteria", "[[criteria]] for each criterion, or take the file out of the folder");
    }
    let written = keys.length("criteria");
    if written > MOST_CRITERIA {
        *gaps = Gaps::all();
    }
    let tables = keys.tables("criteria", "criterion", MOST_CRITERIA, "[[criteria]] for each");
    let found = tables.into_iter().filter_map(|keys| criterion(keys, gaps)).collect();
    keys.finish();
    found
}

fn criterion(mut keys: Keys<'_, '_>, gaps: &mut Gaps) -> Option<CriterionRead> {
    let code = keys.need("code", "code = \"bronze-1\"; it never changes, for answers are kept by it");
    let levels = levels(&mut keys);
    let number = keys.need_number("number", 1..=999, "number = 1: its number within the level");
    let standard = keys.need("standard", "standard = \"…\" with the code of a standard");
    let title = keys.need("title", "title = \"…\": the criterion in one line");
    let good = keys.need("good_looks_like", "good_looks_like = \"…\": what an assessor hopes to find");
    let (tracks, role, weight) = (keys.take("tracks"), keys.take("role"), keys.number("weight", 1..=100));
    let when = condition(&mut keys);
    let (counters, counter_origins) = counters::read(&mut keys);
    let effort = keys.number("effort", 1..=100).unwrap_or(1);
    let evidence_examples = keys.take("evidence_examples").unwrap_or_default();
    let links = links(&mut keys);
    let allows_not_applicable = keys.take("allows_not_applicable").unwrap_or_default();
    let by_itself = keys.take("by_itself").unwrap_or_default();
    let (evidence, note) = (evidence(&mut keys), keys.take("note"));
    // What decides where it counts and for how much: a mistake there is not to be reported twice.
    let written = [
        (levels.is_some(), true),
        (standard.is_some(), true),
        (tracks.is_some(), keys.has("tracks")),
        (role.is_some(), keys.has("role")),
        (weight.is_some(), keys.has("weight")),
        (when.is_some(), keys.has("when")),
    ];
    let is_loose = code.is_none() || written.iter().any(|(read, written)| *written && !read);
    gaps.loose = gaps.loose.saturating_add(u32::from(is_loose));
    gaps.criteria |= code.is_none();
    let origin = keys.finish();
    let criterion = Criterion {
        code: code?,
        levels: levels.unwrap_or_default(),
        tracks: tracks.unwrap_or_default(),
        number: number.unwrap_or(0),
        standard: standard.or_else(|| Gaps::UNREAD.parse().ok())?,
        title: title.unwrap_or_default(),
        good_looks_like: good.unwrap_or_default(),
        evidence_examples,
        links,
        role: role.unwrap_or_default(),
        weight: weight.unwrap_or(1),
        effort,
        when: when.flatten(),
        allows_not_applicable,
        evidence,
        counters,
        by_itself,
        note,
    };
    Some(CriterionRead { criterion, origin, counters: counter_origins })
}

/// `level = "bronze"` or `levels = ["bronze", "silver"]`.
fn levels(keys: &mut Keys<'_, '_>) -> Option<Vec<LevelCode>> {
    let (one, several) = (keys.take("level"), keys.take::<Vec<LevelCode>>("levels"));
    match (keys.has("level"), keys.has("levels")) {
        (true, true) => {
            keys.wrong("levels", "has both `level` and `levels`", "write one of them");
            None
        }
        (false, false) => {
            keys.lacks("level", "level = \"bronze\", or levels = [\"bronze\", \"silver\"]");
            None
        }
        (true, false) => one.map(|level| vec![level]),
        (false, true) => {
            if several.as_ref().is_some_and(Vec::is_empty) {
                keys.wrong("levels", "`levels` names no level", "name the levels that ask for the criterion");
            }
            several.filter(|levels| !levels.is_empty())
        }
    }
}

/// `when = { fact = "has_visitors", is = true }` or `{ measure = "headcount", from = 50, to = 249 }`. The outer `None`
/// is a condition that could not be read, or none.
fn condition(keys: &mut Keys<'_, '_>) -> Option<Option<Condition>> {
    let example = "when = { fact = \"has_visitors\", is = true } or { measure = \"headcount\", from = 50 }";
    let mut inner = keys.table("when", example)?;
    if inner.has("measure") || inner.has("from") || inner.has("to") {
        let measure = inner.need("measure", "measure = \"headcount\", \"fte\" or \"people_in_scope\"");
        let range = range(&mut inner);
        inner.finish();
        return Some(Some(Condition::Size { measure: measure?, range: range? }));
    }
    let fact = inner.need("fact", "fact = \"has_visitors\" or another fact");
    let is = inner.need("is", "is = true or is = false");
    inner.finish();
    Some(Some(Condition::Fact { fact: fact?, is: is? }))
}

fn links(keys: &mut Keys<'_, '_>) -> Vec<Link> {
    let example = "links = [{ title = \"…\", url = \"https://…\" }]";
    let tables = keys.tables("links", "link", 50, example);
    tables.into_iter().filter_map(link).collect()
}

fn link(mut keys: Keys<'_, '_>) -> Option<Link> {
    let title = keys.need("title", "title = \"…\": what the page is");
    let address: Option<String> = keys.need("url", "url = \"https://…\"");
    let is_web = |text: &String| {
        url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
    };
    if address.as_ref().is_some_and(|text| !is_web(text)) {
        keys.wrong(
            "url",
            "`url` is no address of a page",
            "write the whole address, beginning with https://",
        );
    }
    keys.finish();
    Some(Link { title: title?, url: address.filter(is_web)? })
}
