//! Reading services of the directory from a pack: one TOML file. `docs/DIRECTORY.md` says what is in it.

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};

use super::rules::{Audience, Details, LONGEST_ABOUT, LONGEST_NAME, is_web_address};
use crate::places::atlas;
use crate::platform::packs::{
    self, Checked, Choice, Keys, Library, Notice, PackFile, Renamed, Source, nearest,
};
use crate::questionnaires::pack::code;
use crate::topics;

/// The most services of a pack.
const MOST_SERVICES: usize = 500;

/// What keys are often called by mistake.
const RENAMED: [Renamed; 5] = [
    Renamed { old: "service", instead: "write [[services]] for each of them", new: Some("services") },
    Renamed { old: "title", instead: "a service has a name: write name = \"…\"", new: Some("name") },
    Renamed { old: "url", instead: "write address = \"https://…\"", new: Some("address") },
    Renamed { old: "website", instead: "write address = \"https://…\"", new: Some("address") },
    Renamed { old: "places", instead: "write areas = [\"E08000021\"]", new: Some("areas") },
];

/// Services as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Its short name.
    pub slug: String,
    /// The day its author wrote it, or last looked through it.
    pub written_on: NaiveDate,
    /// The services, in the order of the file; at least one.
    pub entries: Vec<Entry>,
}

/// One service of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its code, by which it is taken over once.
    pub code: String,
    /// What is told of it. Nobody but the scheme's team checks it.
    pub details: Details,
}

impl Choice for Audience {
    const WORDS: &'static [(&'static str, Self)] =
        &[("employers", Self::Employers), ("employees", Self::Employees), ("both", Self::Both)];
}

/// The packs inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/directory");

/// All packs of services. A host's own with the short name of a shipped one takes its place.
pub static LIBRARY: Library<Pack> = Library::new(&SHIPPED);

impl packs::Pack for Pack {
    fn check(file: &PackFile) -> Checked<Self> {
        check(file)
    }

    fn slug(&self) -> &str {
        &self.slug
    }

    /// A service is taken over once, by its code.
    fn codes(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| entry.code.as_str()).collect()
    }
}

/// Reads a pack and says everything that is wrong with it.
pub fn check(file: &PackFile) -> Checked<Pack> {
    packs::check(file, "the pack", &RENAMED, read)
}

fn read(_: &Source<'_>, mut keys: Keys<'_, '_>) -> (Option<Pack>, Vec<Notice>) {
    let slug = code(&mut keys, "slug", "slug = \"a-short-name\"");
    let written_on = written_on(&mut keys);
    let entries = entries(&mut keys);
    keys.finish();
    let whole = || Some(Pack { slug: slug?, written_on: written_on?, entries: entries? });
    (whole(), Vec::new())
}

fn written_on(keys: &mut Keys<'_, '_>) -> Option<NaiveDate> {
    const EXAMPLE: &str = "written_on = \"2026-11-22\", the day you wrote it or last looked through it";
    let text: String = keys.need("written_on", EXAMPLE)?;
    let day = text.parse().ok();
    if day.is_none() {
        keys.wrong("written_on", &format!("{text:?} is no day"), "write year, month and day: \"2026-11-22\"");
    }
    day
}

/// `[[services]]`.
fn entries(keys: &mut Keys<'_, '_>) -> Option<Vec<Entry>> {
    const EXAMPLE: &str = "[[services]] and below it code, name, about, audience, address and topics";
    if !keys.has("services") {
        keys.lacks("services", EXAMPLE);
    }
    let is_empty = keys.has("services") && keys.length("services") == 0;
    let mut codes: Vec<String> = Vec::new();
    let mut found: Vec<Option<Entry>> = Vec::new();
    for mut keys in keys.tables("services", "service", MOST_SERVICES, EXAMPLE) {
        let code = code(&mut keys, "code", "code = \"nhs-111\"");
        if let Some(code) = &code {
            if codes.contains(code) {
                keys.wrong("code", "the code is there twice", "give every service a code of its own");
            }
            codes.push(code.clone());
        }
        let details = details(&mut keys);
        keys.finish();
        let whole = || Some(Entry { code: code?, details: details? });
        found.push(whole());
    }
    if is_empty {
        keys.wrong("services", "there are no services", EXAMPLE);
        return None;
    }
    found.into_iter().collect()
}

fn details(keys: &mut Keys<'_, '_>) -> Option<Details> {
    let name = short(keys, "name", "name = \"NHS 111\"", LONGEST_NAME);
    let about = short(keys, "about", "about = \"…\", what it does in a few sentences", LONGEST_ABOUT);
    let audience: Option<Audience> =
        keys.need("audience", "audience = \"employers\", \"employees\" or \"both\"");
    let address = address(keys);
    let topics = topics(keys);
    let areas = areas(keys);
    Some(Details {
        name: name?,
        about: about?,
        audience: audience?,
        address: address?,
        topics: topics?,
        areas: areas?,
        owner: None,
    })
}

fn short(keys: &mut Keys<'_, '_>, key: &'static str, example: &'static str, most: usize) -> Option<String> {
    let text: String = keys.need(key, example)?;
    let text = text.trim().to_owned();
    if text.chars().count() > most {
        keys.wrong(key, &format!("`{key}` is too long"), &format!("write at most {most} characters"));
    }
    Some(text)
}

fn address(keys: &mut Keys<'_, '_>) -> Option<String> {
    let address: String = keys.need("address", "address = \"https://111.nhs.uk/\"")?;
    if !is_web_address(&address) {
        keys.wrong("address", "`address` is no public web address", "write address = \"https://…\"");
    }
    Some(address)
}

fn topics(keys: &mut Keys<'_, '_>) -> Option<Vec<String>> {
    let mut topics: Vec<String> = keys.need("topics", "topics = [\"stress\"], what it helps with")?;
    if topics.is_empty() {
        keys.wrong("topics", "there are no topics", "write topics = [\"stress\"], what it helps with");
    }
    for topic in topics.iter().filter(|topic| !topics::is_known(topic)) {
        let known = topics::standing().topics.iter().map(|known| known.code.as_str());
        let instead = match nearest(topic, known) {
            Some(code) => format!("did you mean {code:?}?"),
            None => "use the codes of the list of topics, as in config/topics/health-at-work.toml".to_owned(),
        };
        keys.wrong("topics", &format!("there is no topic {topic:?}"), &instead);
    }
    topics.sort();
    Some(topics)
}

fn areas(keys: &mut Keys<'_, '_>) -> Option<Vec<String>> {
    let mut areas: Vec<String> = if keys.has("areas") { keys.take("areas")? } else { Vec::new() };
    for area in &areas {
        if !atlas().all().iter().any(|place| place.code.as_str() == area) {
            let instead = "use the GSS codes of config/places, as in \"E08000021\"; without `areas` it is offered \
                           everywhere";
            keys.wrong("areas", &format!("there is no place {area:?} here"), instead);
        }
    }
    areas.sort();
    Some(areas)
}
