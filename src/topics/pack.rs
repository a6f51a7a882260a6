//! Reading a list of topics from its pack, with everything that is wrong with it. docs/NEEDS-PACKS.md is for its authors.

mod standing;

use crate::platform::packs::{Checked, Keys, Notice, PackFile, Renamed, Source};
use crate::questionnaires::pack::{Speaking, code, languages};
use crate::questionnaires::rules::{Language, Translation};

use super::rules::{Topic, TopicList};

pub use standing::{LIBRARY, is_known, left_out, of_standard, offered, shipped, standing, title};

/// The most topics: a conversation of an hour reaches no more.
const MOST_TOPICS: usize = 40;

/// The fewest topics that make a list.
const FEWEST_TOPICS: usize = 2;

/// What keys are often called by mistake.
const RENAMED: [Renamed; 3] = [
    Renamed { old: "topic", instead: "write [[topics]] for each of them", new: Some("topics") },
    Renamed { old: "question", instead: "write prompt = \"…\"", new: Some("prompt") },
    Renamed { old: "name", instead: "write title = \"…\"", new: Some("title") },
];

/// Reads a list and says everything that is wrong with it.
pub fn check(file: &PackFile) -> Checked<TopicList> {
    crate::platform::packs::check(file, "the list", &RENAMED, read)
}

fn read(source: &Source<'_>, mut keys: Keys<'_, '_>) -> (Option<TopicList>, Vec<Notice>) {
    let slug = code(&mut keys, "slug", "slug = \"a-short-name\"");
    let version: Option<String> = keys.need("version", "version = \"2026-1\"");
    let languages = languages(&mut keys);
    let speaking = Speaking::of(&languages);
    let title = speaking.need(&mut keys, "title", "title = \"…\", what the list is called");
    let topics = topics(&speaking, &mut keys);
    keys.finish();
    let notices = unreviewed(source.file, &languages);
    let whole =
        || Some(TopicList { slug: slug?, version: version?, title: title?, languages, topics: topics? });
    (whole(), notices)
}

/// `[[topics]]`.
fn topics(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Option<Vec<Topic>> {
    const EXAMPLE: &str = "[[topics]] and below it code, title and prompt";
    if !keys.has("topics") {
        keys.lacks("topics", EXAMPLE);
    }
    let mut found: Vec<Option<Topic>> = Vec::new();
    for mut keys in keys.tables("topics", "topic", MOST_TOPICS, EXAMPLE) {
        let code = code(&mut keys, "code", "code = \"sleep\"");
        let title = speaking.need(&mut keys, "title", "title = \"…\", what the topic is called");
        let prompt = speaking.need(&mut keys, "prompt", "prompt = \"…\", the question that opens it");
        let standards = if keys.has("standards") { keys.take("standards") } else { Some(Vec::new()) };
        let is_there = |other: &Option<Topic>| other.as_ref().map(|other| &other.code) == code.as_ref();
        if code.is_some() && found.iter().any(is_there) {
            keys.wrong("code", "the code is there twice", "give every topic a code of its own");
        }
        keys.finish();
        let whole = || Some(Topic { code: code?, title: title?, prompt: prompt?, standards: standards? });
        found.push(whole());
    }
    if keys.has("topics") && found.len() < FEWEST_TOPICS {
        keys.wrong("topics", "there are too few topics", &format!("write {FEWEST_TOPICS} at least"));
    }
    found.into_iter().collect()
}

/// A remark on each language nobody has checked.
pub(crate) fn unreviewed(file: &str, languages: &[Language]) -> Vec<Notice> {
    let unchecked = languages.iter().filter(|language| language.status == Translation::Unreviewed);
    let remark = |language: &Language| Notice {
        file: file.to_owned(),
        line: None,
        says: format!("nobody has checked its texts in {:?}", language.code),
    };
    unchecked.map(remark).collect()
}
