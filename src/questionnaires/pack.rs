//! Reading a questionnaire from its pack: one TOML file. `docs/QUESTIONNAIRES.md` says what is in it.
//!
//! Reading never stops at the first fault: everything wrong is said at once, with its line and what would be right.

mod breakdowns;
mod concerns;
mod items;
mod kinds;
mod scales;
mod whole;
mod words;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::rules::{ItemKind, Language, Questionnaire, Source as From, Translation};
use crate::platform::packs::{
    self, Checked, Choice, Keys, Library, Notice, Pack, PackFile, PackRefusal, Renamed, Source,
};
pub(crate) use words::{Speaking, code};

/// The most languages a questionnaire is in.
const MOST_LANGUAGES: usize = 20;

/// The most sets of answers that items can share.
const MOST_SETS: usize = 50;

/// What keys are often called by mistake.
const RENAMED: [Renamed; 4] = [
    Renamed { old: "questions", instead: "write [[pages]] and below it [[pages.items]]", new: Some("pages") },
    Renamed { old: "items", instead: "items are on a page: write [[pages.items]]", new: None },
    Renamed { old: "question", instead: "write text = \"…\"", new: Some("text") },
    Renamed { old: "minimum", instead: "write least = 1, the fewest items that count", new: Some("least") },
];

impl Choice for Translation {
    const WORDS: &'static [(&'static str, Self)] =
        &[("original", Self::Original), ("official", Self::Official), ("unreviewed", Self::Unreviewed)];
}

/// The packs inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/questionnaires");

/// All questionnaires. A host's own with the short name of a shipped one takes its place.
pub static LIBRARY: Library<Questionnaire> = Library::new(&SHIPPED);

impl Pack for Questionnaire {
    fn check(file: &PackFile) -> Checked<Self> {
        check(file)
    }

    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The questionnaires inside the program, by their short names.
///
/// # Errors
/// What is wrong with the first pack that is.
pub fn shipped() -> Result<Vec<Questionnaire>, PackRefusal> {
    LIBRARY.shipped().map(<[Questionnaire]>::to_vec)
}

/// The questionnaires surveys can be planned with, by their short names.
pub fn standing() -> &'static [Questionnaire] {
    LIBRARY.standing()
}

/// The questionnaire with this short name, as it is now. A survey keeps the one it was launched with.
pub fn find(slug: &str) -> Option<&'static Questionnaire> {
    LIBRARY.find(slug)
}

/// Reads a pack and says everything that is wrong with it, and what else its author should know. Never panics,
/// whatever the file holds.
pub fn check(file: &PackFile) -> Checked<Questionnaire> {
    packs::check(file, "the questionnaire", &RENAMED, read)
}

fn read(source: &Source<'_>, mut keys: Keys<'_, '_>) -> (Option<Questionnaire>, Vec<Notice>) {
    let slug = code(&mut keys, "slug", "slug = \"a-short-name\"");
    let version: Option<String> = keys.need("version", "version = \"2026-1\"");
    let languages = languages(&mut keys);
    let speaking = Speaking::of(&languages);
    let title = speaking.need(&mut keys, "title", "title = \"…\", what it is called");
    let purpose = speaking.need(&mut keys, "purpose", "purpose = \"…\", what it is for in a sentence or two");
    let from = made_by(&mut keys);
    let sets = sets(&speaking, &mut keys);
    let pages = items::pages(&speaking, &mut keys, &sets);
    let scales = scales::read(&speaking, &mut keys);
    let breakdowns = breakdowns::read(&speaking, &mut keys);
    keys.finish();
    let parts =
        whole::Parts { languages: &languages, pages: &pages, scales: &scales, breakdowns: &breakdowns };
    whole::check(source, &parts);
    let notices = whole::remarks(source.file, &parts, from.as_ref());
    let whole = || {
        Some(Questionnaire {
            slug: slug?,
            version: version?,
            title: title?,
            purpose: purpose?,
            source: from?,
            languages,
            pages: pages.into_iter().map(items::PageRead::into_page).collect::<Option<_>>()?,
            scales: scales.into_iter().map(|(scale, _)| scale).collect(),
            breakdowns: breakdowns.into_iter().map(|(breakdown, _)| breakdown).collect(),
        })
    };
    (whole(), notices)
}

/// `[[languages]]`: the original first.
pub(crate) fn languages(keys: &mut Keys<'_, '_>) -> Vec<Language> {
    const EXAMPLE: &str = "languages = [{ code = \"en\", status = \"original\" }]";
    if !keys.has("languages") {
        keys.lacks("languages", EXAMPLE);
    }
    let mut found: Vec<Language> = Vec::new();
    for mut keys in keys.tables("languages", "language", MOST_LANGUAGES, EXAMPLE) {
        let code: Option<String> = keys.need("code", "code = \"en\"");
        let status: Option<Translation> = keys.need("status", "status = \"original\"");
        let (Some(code), Some(status)) = (code, status) else {
            keys.finish();
            continue;
        };
        if !words::is_language(&code) {
            keys.wrong("code", &format!("{code:?} is no language"), "write two small letters, as in \"cy\"");
        } else if found.iter().any(|other| other.code == code) {
            keys.wrong("code", &format!("{code:?} is there twice"), "leave one of them out");
        } else if (status == Translation::Original) != found.is_empty() {
            let instead = "the first language is the original, the others are official or unreviewed";
            keys.wrong("status", "the original stands first, and once", instead);
        }
        keys.finish();
        found.push(Language { code, status });
    }
    found
}

/// `[source]`.
fn made_by(keys: &mut Keys<'_, '_>) -> Option<From> {
    const EXAMPLE: &str = "[source] and below it citation, licence and validated";
    if !keys.has("source") {
        keys.lacks("source", EXAMPLE);
    }
    let mut keys = keys.table("source", EXAMPLE)?;
    let citation = keys.need("citation", "citation = \"…\", who made it, as cited under results");
    let licence = keys.need("licence", "licence = \"…\", under which its wording may be shown");
    let address: Option<String> = keys.take("address");
    if address.as_ref().is_some_and(|address| !address.starts_with("https://")) {
        keys.wrong("address", "`address` is no web address", "write address = \"https://…\"");
    }
    let validated = keys.need("validated", "validated = false, unless somebody tested what it measures");
    keys.finish();
    Some(From { citation: citation?, licence: licence?, address, validated: validated? })
}

/// `[answers.often]`: answers several items share.
fn sets(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> BTreeMap<String, Option<ItemKind>> {
    const EXAMPLE: &str = "[answers.often] and below it kind = \"likert\" and its choices";
    let Some(table) = keys.table("answers", EXAMPLE) else { return BTreeMap::new() };
    let mut sets = BTreeMap::new();
    for (index, item) in table.items().into_iter().enumerate() {
        if index == MOST_SETS {
            item.wrong("is one set of answers too many", &format!("write {MOST_SETS} at most"));
        }
        let name = item.key.clone();
        let Some(mut keys) = item.table(&format!("answers {name}"), EXAMPLE) else { continue };
        let kind = kinds::read(speaking, &mut keys);
        keys.finish();
        sets.insert(name, kind);
    }
    sets
}
