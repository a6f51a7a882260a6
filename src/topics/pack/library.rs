//! The topics there are: the list inside the program, or the host's own.

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use super::check;
use crate::platform::packs::{Checked, Notice, PackFile, PackRefusal, check_all, check_at};
use crate::topics::rules::{Topic, TopicList};

/// The pack inside the program.
const SHIPPED: &str = include_str!("../../../config/topics/health-at-work.toml");

/// What it reads as. A test reads it, so that a program with a faulty one is not built.
static READ: LazyLock<Result<TopicList, PackRefusal>> = LazyLock::new(|| {
    let file = PackFile { name: "health-at-work.toml".to_owned(), text: SHIPPED.to_owned() };
    check(&file).into_result()
});

/// A list without topics, for a program whose own could not be read; a test keeps that from happening.
static NONE: TopicList = TopicList {
    slug: String::new(),
    version: String::new(),
    title: crate::questionnaires::rules::Words(std::collections::BTreeMap::new()),
    languages: Vec::new(),
    topics: Vec::new(),
};

/// The host's own, once [`open`] has looked for it.
static STANDING: OnceLock<TopicList> = OnceLock::new();

/// The list inside the program.
///
/// # Errors
/// What is wrong with its pack.
pub fn shipped() -> Result<&'static TopicList, PackRefusal> {
    READ.as_ref().map_err(Clone::clone)
}

/// The list that is spoken from: the host's own once it was opened, else the shipped.
pub fn standing() -> &'static TopicList {
    STANDING.get().unwrap_or_else(|| READ.as_ref().unwrap_or(&NONE))
}

/// What a topic is called, in the language `lang` where the list has it. A topic the host's list lacks is called what the
/// shipped list calls it, and a code nobody knows is its own title.
pub fn title(code: &str, lang: &str) -> String {
    let known = [Some(standing()), READ.as_ref().ok()];
    let said = known.into_iter().flatten().find_map(|list| list.title_of(code, lang));
    said.unwrap_or_else(|| code.to_owned())
}

/// Whether the standing list or the shipped has a topic with this code.
pub fn is_known(code: &str) -> bool {
    let known = [Some(standing()), READ.as_ref().ok()];
    known.into_iter().flatten().any(|list| list.find(code).is_some())
}

/// The topics of the standing list that go with a standard of a scheme, by the standard's code.
pub fn of_standard(standard: &str) -> impl Iterator<Item = &'static Topic> {
    let goes_with = move |topic: &&Topic| topic.standards.iter().any(|code| code == standard);
    standing().topics.iter().filter(goes_with)
}

/// Reads the host's own list from a folder, which need not be there. The first call in a process decides.
///
/// # Errors
/// Everything that is wrong with it, a sentence each.
pub fn open(folder: &Path) -> Result<(), Vec<String>> {
    let mut own = check_all(folder, check)?;
    let Some((first, list)) = own.pop() else { return Ok(()) };
    if let Some((second, _)) = own.pop() {
        let (one, two) = (second.display(), first.display());
        return Err(vec![format!(
            "{one} and {two}: one list of topics stands at a time; keep one of them here"
        )]);
    }
    let _ = STANDING.set(list);
    Ok(())
}

/// The list in a file, with everything that is wrong with it, and which shipped topics it leaves out.
pub fn read_file(path: &Path) -> Checked<TopicList> {
    let mut checked = check_at(path, check);
    let lacks = |list: &TopicList| {
        let shipped = READ.as_ref().map(|list| list.topics.as_slice()).unwrap_or_default();
        let codes = shipped.iter().map(|topic| topic.code.clone());
        codes.filter(|code| list.find(code).is_none()).collect::<Vec<_>>()
    };
    let left_out = checked.whole.as_ref().map(lacks).unwrap_or_default();
    if !left_out.is_empty() {
        let says = format!(
            "{} of the shipped list are not here: conversations leave them out; findings of shipped questionnaires \
             and checklists still carry them",
            left_out.join(", ")
        );
        checked.notices.push(Notice { file: path.display().to_string(), line: None, says });
    }
    checked
}
