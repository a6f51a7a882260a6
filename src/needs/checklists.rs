//! Reading a checklist for walk-rounds from its pack, with everything that is wrong with it. docs/NEEDS-PACKS.md is for
//! its authors.

use include_dir::{Dir, include_dir};

use super::rules::{Checklist, ChecklistItem, Section};
use crate::platform::packs::{
    self, Checked, Keys, Library, Notice, Pack, PackFile, PackRefusal, Renamed, Source, listed, nearest,
    shortened,
};
use crate::questionnaires::pack::{Speaking, code, languages};
use crate::topics;
use crate::topics::pack::unreviewed;

/// The most sections.
const MOST_SECTIONS: usize = 30;

/// The most items of a section.
const MOST_ITEMS: usize = 40;

/// More items than this are long for one walk.
const LONG: usize = 60;

/// What keys are often called by mistake.
const RENAMED: [Renamed; 4] = [
    Renamed { old: "items", instead: "items are in a section: write [[sections.items]]", new: None },
    Renamed { old: "section", instead: "write [[sections]] for each of them", new: Some("sections") },
    Renamed { old: "question", instead: "write text = \"…\"", new: Some("text") },
    Renamed {
        old: "good_looks_like",
        instead: "write good = \"…\", what good looks like",
        new: Some("good"),
    },
];

/// The packs inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/walkrounds");

/// All checklists. A host's own with the short name of a shipped one takes its place.
pub static LIBRARY: Library<Checklist> = Library::new(&SHIPPED);

impl Pack for Checklist {
    fn check(file: &PackFile) -> Checked<Self> {
        check(file)
    }

    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The checklists inside the program, by their short names.
///
/// # Errors
/// What is wrong with the first pack that is.
pub fn shipped() -> Result<Vec<Checklist>, PackRefusal> {
    LIBRARY.shipped().map(<[Checklist]>::to_vec)
}

/// The checklists a walk-round can begin with, by their short names.
pub fn standing() -> &'static [Checklist] {
    LIBRARY.standing()
}

/// The checklist with this short name, as it is now. A walk-round keeps the one it began with.
pub fn find(slug: &str) -> Option<&'static Checklist> {
    LIBRARY.find(slug)
}

/// Reads a checklist and says everything that is wrong with it.
pub fn check(file: &PackFile) -> Checked<Checklist> {
    packs::check(file, "the checklist", &RENAMED, read)
}

fn read(source: &Source<'_>, mut keys: Keys<'_, '_>) -> (Option<Checklist>, Vec<Notice>) {
    let slug = code(&mut keys, "slug", "slug = \"a-short-name\"");
    let version: Option<String> = keys.need("version", "version = \"2026-1\"");
    let languages = languages(&mut keys);
    let speaking = Speaking::of(&languages);
    let title = speaking.need(&mut keys, "title", "title = \"…\", what the checklist is called");
    let mut codes = Vec::new();
    let sections = sections(&speaking, &mut keys, &mut codes);
    keys.finish();
    let mut notices = unreviewed(source.file, &languages);
    if codes.len() > LONG {
        let says = format!("it has {} items, which is long for one walk", codes.len());
        notices.push(Notice { file: source.file.to_owned(), line: None, says });
    }
    let whole =
        || Some(Checklist { slug: slug?, version: version?, title: title?, languages, sections: sections? });
    (whole(), notices)
}

/// `[[sections]]`.
fn sections(
    speaking: &Speaking<'_>,
    keys: &mut Keys<'_, '_>,
    codes: &mut Vec<String>,
) -> Option<Vec<Section>> {
    const EXAMPLE: &str = "[[sections]] and below it title and [[sections.items]]";
    if !keys.has("sections") {
        keys.lacks("sections", EXAMPLE);
    } else if keys.length("sections") == 0 {
        keys.item("sections").inspect(|item| item.wrong("has nothing in it", EXAMPLE));
    }
    let mut found = Vec::new();
    for mut keys in keys.tables("sections", "section", MOST_SECTIONS, EXAMPLE) {
        let title = speaking.need(&mut keys, "title", "title = \"…\", the heading of the section");
        let items = items(speaking, &mut keys, codes);
        keys.finish();
        let whole = || Some(Section { title: title?, items: items? });
        found.push(whole());
    }
    found.into_iter().collect()
}

/// `[[sections.items]]`.
fn items(
    speaking: &Speaking<'_>,
    keys: &mut Keys<'_, '_>,
    codes: &mut Vec<String>,
) -> Option<Vec<ChecklistItem>> {
    const EXAMPLE: &str = "[[sections.items]] and below it code, topic, text and good";
    if !keys.has("items") {
        keys.lacks("items", EXAMPLE);
    }
    let read = keys.tables("items", "item", MOST_ITEMS, EXAMPLE).into_iter();
    let found: Vec<Option<ChecklistItem>> = read.map(|keys| item(speaking, keys, codes)).collect();
    found.into_iter().collect()
}

fn item(speaking: &Speaking<'_>, mut keys: Keys<'_, '_>, codes: &mut Vec<String>) -> Option<ChecklistItem> {
    let code = code(&mut keys, "code", "code = \"drinking-water\"");
    let topic: Option<String> = keys.need("topic", "topic = \"food\", a code of the list of topics");
    let text = speaking.need(&mut keys, "text", "text = \"…\", what is looked at");
    let hint = speaking.take(&mut keys, "hint");
    let good = speaking.need(&mut keys, "good", "good = \"…\", what good looks like");
    if let Some(code) = &code {
        if codes.contains(code) {
            keys.wrong(
                "code",
                &format!("the code {code:?} is there twice"),
                "give every item a code of its own",
            );
        }
        codes.push(code.clone());
    }
    if let Some(topic) = topic.as_deref().filter(|topic| !topics::is_known(topic)) {
        let known = topics::standing().topics.iter().map(|topic| topic.code.as_str());
        let instead = match nearest(topic, known.clone()) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => format!("it can be {}", listed(known, "or")),
        };
        let what = format!("{:?} is no topic", shortened(topic));
        keys.wrong("topic", &what, &instead);
    }
    keys.finish();
    Some(ChecklistItem { code: code?, topic: topic?, text: text?, hint, good: good? })
}
