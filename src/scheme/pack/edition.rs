//! `edition.toml`: the scheme, the edition, its standards, tracks, levels and recognitions.

use toml::de::DeTable;

use super::levels::{self, LevelRead};
use crate::platform::packs::{Keys, Origin, Source};
use crate::scheme::rules::{
    Gaps, Ladder, Measure, Prize, Range, Recognition, ResponseGoal, Scheme, SchemeKind, Standard, Track,
};

/// Keys of the edition itself, which belong above its first table.
const OWN: &[&str] = &["label", "source", "language", "ladder"];

/// The most people a track or a condition may speak of.
pub(super) const MOST_PEOPLE: u32 = 10_000_000;

/// What `edition.toml` says, with where it says it.
pub(super) struct EditionRead {
    pub(super) label: String,
    pub(super) source: String,
    pub(super) language: String,
    pub(super) ladder: Ladder,
    pub(super) scheme: Option<Scheme>,
    pub(super) prize: Option<(Prize, Origin)>,
    pub(super) tracks: Vec<(Track, Origin)>,
    pub(super) standards: Vec<(Standard, Origin)>,
    pub(super) levels: Vec<LevelRead>,
    pub(super) recognitions: Vec<(Recognition, Origin)>,
    pub(super) response_goals: Vec<(ResponseGoal, Origin)>,
    pub(super) origin: Origin,
    pub(super) scheme_origin: Origin,
}

/// Reads what there is; what cannot be read is left out and noted in `gaps`.
pub(super) fn read(source: &Source<'_>, table: DeTable<'_>, gaps: &mut Gaps) -> EditionRead {
    let mut keys = Keys::new(source, "the edition", 1, table);
    let label = keys.need("label", "label = \"2025\" above the first table").unwrap_or_default();
    let text = keys
        .need("source", "source = \"…\": where the criteria come from and of when, above the first table");
    let language = language(&mut keys);
    let ladder = keys.take("ladder").unwrap_or_default();
    let (scheme, scheme_origin) = match keys.table("scheme", "[scheme] with slug, name and strap") {
        Some(inner) => scheme(inner),
        None => (unread(None), Origin::default()),
    };
    if !keys.has("scheme") {
        keys.lacks("scheme", "[scheme] and below it slug = \"…\", name = \"…\" and strap = \"…\"");
    }
    let prize = keys.table("prize", "[prize] with winners, judged_by and handed_over").and_then(prize);
    let tracks = keys.tables("tracks", "track", 10, "[[tracks]] for each");
    let tracks = tracks.into_iter().filter_map(|keys| track(keys, gaps)).collect();
    let standards = keys.tables("standards", "standard", 200, "[[standards]] for each");
    let standards = standards.into_iter().filter_map(|keys| standard(keys, gaps)).collect();
    let found = keys.tables("levels", "level", 30, "[[levels]] for each");
    let levels = found.into_iter().filter_map(|keys| levels::read(keys, gaps)).collect();
    let recognitions = keys.tables("recognitions", "recognition", 50, "[[recognitions]] for each");
    let recognitions = recognitions.into_iter().filter_map(recognition).collect();
    let goals = keys.tables("response_goals", "response goal", 10, "[[response_goals]] for each");
    let response_goals = goals.into_iter().filter_map(response_goal).collect();
    let source = text.unwrap_or_default();
    let origin = keys.finish();
    EditionRead {
        label,
        source,
        language,
        ladder,
        scheme,
        prize,
        tracks,
        standards,
        levels,
        recognitions,
        response_goals,
        origin,
        scheme_origin,
    }
}

fn language(keys: &mut Keys<'_, '_>) -> String {
    let language: Option<String> = keys.take("language");
    let language = language.unwrap_or_else(|| "en".to_owned());
    if !is_language(&language) {
        keys.wrong(
            "language",
            "`language` is no code of a language",
            "write two small letters, as in \"en\" or \"cy\"",
        );
        return "en".to_owned();
    }
    language
}

/// Two small letters.
pub(super) fn is_language(text: &str) -> bool {
    text.len() == 2 && text.chars().all(|c| c.is_ascii_lowercase())
}

fn scheme(keys: Keys<'_, '_>) -> (Option<Scheme>, Origin) {
    let mut keys = keys.inside(OWN);
    let slug = keys.need("slug", "slug = \"…\": its short name in addresses, as in \"bhawa\"");
    let name = keys.need("name", "name = \"…\": its full name");
    let strap = keys.need("strap", "strap = \"…\": one line on what it is");
    let kind: SchemeKind = keys.take("kind").unwrap_or_default();
    let origin = keys.finish();
    let (name, strap) = (name.unwrap_or_default(), strap.unwrap_or_default());
    let scheme = slug.map(|slug| Scheme { slug, name, strap, kind });
    (scheme.or_else(|| unread(Some(kind))), origin)
}

/// Stands for a scheme that could not be read, so that the rest can be looked at as a whole.
fn unread(kind: Option<SchemeKind>) -> Option<Scheme> {
    let slug = Gaps::UNREAD.parse().ok()?;
    Some(Scheme { slug, name: String::new(), strap: String::new(), kind: kind.unwrap_or_default() })
}

fn prize(keys: Keys<'_, '_>) -> Option<(Prize, Origin)> {
    let mut keys = keys.inside(OWN);
    let winners = keys.need_number("winners", 1..=100, "winners = 1");
    let judged_by = keys.need("judged_by", "judged_by = \"…\": who judges");
    let handed_over = keys.need("handed_over", "handed_over = \"…\": where and when it is handed over");
    let origin = keys.finish();
    let prize = Prize {
        winners: winners.unwrap_or(1),
        judged_by: judged_by.unwrap_or_default(),
        handed_over: handed_over.unwrap_or_default(),
    };
    Some((prize, origin))
}

fn track(keys: Keys<'_, '_>, gaps: &mut Gaps) -> Option<(Track, Origin)> {
    let mut keys = keys.inside(OWN);
    let code = keys.need("code", "code = \"small\"");
    let title = keys.need("title", "title = \"…\": what people call it, as in \"Small employers\"");
    let measure: Option<Measure> =
        keys.need("measure", "measure = \"headcount\", \"fte\" or \"people_in_scope\"");
    let range = range(&mut keys);
    let origin = keys.finish();
    gaps.tracks |= code.is_none() || measure.is_none() || range.is_none();
    let title = title.unwrap_or_default();
    Some((Track { code: code?, title, measure: measure?, range: range? }, origin))
}

/// `from` and `to` of a track or a condition.
pub(super) fn range(keys: &mut Keys<'_, '_>) -> Option<Range> {
    let from = keys.need_number("from", 0..=MOST_PEOPLE, "from = 0, the least it is for");
    let has_to = keys.has("to");
    let to = keys.number("to", 0..=MOST_PEOPLE);
    let (from, known) = (from?, to.is_some() || !has_to);
    if to.is_some_and(|to| to < from) {
        keys.wrong("to", "`to` is less than `from`", "write the least in `from` and the most in `to`");
        return None;
    }
    known.then_some(Range { from, to })
}

fn standard(keys: Keys<'_, '_>, gaps: &mut Gaps) -> Option<(Standard, Origin)> {
    let mut keys = keys.inside(OWN);
    let code = keys.need("code", "code = \"mental-health\"");
    let title = keys.need("title", "title = \"…\": what people call it, as in \"Mental health\"");
    let origin = keys.finish();
    gaps.standards |= code.is_none();
    Some((Standard { code: code?, title: title.unwrap_or_default() }, origin))
}

fn recognition(keys: Keys<'_, '_>) -> Option<(Recognition, Origin)> {
    let mut keys = keys.inside(OWN);
    let code = keys.need("code", "code = \"ambassador\"");
    let title = keys.need("title", "title = \"…\": what people call it, as in \"Ambassador\"");
    let requires = keys.take("requires");
    let needs = keys.need("needs", "needs = [\"…\"]: who has to recommend or endorse it");
    let note = keys.take("note");
    let origin = keys.finish();
    let title = title.unwrap_or_default();
    Some((Recognition { code: code?, title, requires, needs: needs.unwrap_or_default(), note }, origin))
}

fn response_goal(keys: Keys<'_, '_>) -> Option<(ResponseGoal, Origin)> {
    let mut keys = keys.inside(OWN);
    let range = range(&mut keys);
    let percent = keys.need_number("percent", 1..=100, "percent = 60: how many of a hundred should answer");
    let origin = keys.finish();
    Some((ResponseGoal { range: range?, percent: percent? }, origin))
}
