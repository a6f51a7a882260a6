//! The topics there are: the list inside the program, or the host's own.

use include_dir::{Dir, include_dir};

use super::check;
use crate::platform::packs::{Checked, Library, Pack, PackFile, PackRefusal};
use crate::topics::rules::{Topic, TopicList};

/// The pack inside the program.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/topics");

/// The list of topics: a host's own takes the place of the shipped.
pub static LIBRARY: Library<TopicList> = Library::new(&SHIPPED);

/// A list without topics, for a program whose own could not be read; a test keeps that from happening.
static NONE: TopicList = TopicList {
    slug: String::new(),
    version: String::new(),
    title: crate::questionnaires::rules::Words(std::collections::BTreeMap::new()),
    languages: Vec::new(),
    topics: Vec::new(),
};

impl Pack for TopicList {
    const STANDS_ALONE: bool = true;

    fn check(file: &PackFile) -> Checked<Self> {
        check(file)
    }

    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The list inside the program.
///
/// # Errors
/// What is wrong with its pack.
pub fn shipped() -> Result<&'static TopicList, PackRefusal> {
    LIBRARY.shipped().map(|lists| lists.first().unwrap_or(&NONE))
}

/// The list that is spoken from: the host's own once it was opened, else the shipped.
pub fn standing() -> &'static TopicList {
    LIBRARY.standing().first().unwrap_or(&NONE)
}

/// The standing list, and behind it the shipped, whose topics what is shipped speaks of.
fn known() -> impl Iterator<Item = &'static TopicList> {
    [Some(standing()), shipped().ok()].into_iter().flatten()
}

/// The topics things can be kept under: those of the standing list, then those of the shipped list that it leaves out, of
/// which shipped questionnaires, checklists and services still speak.
pub fn offered() -> impl Iterator<Item = &'static Topic> {
    let own = standing();
    let shipped = shipped().map(|list| list.topics.as_slice()).unwrap_or_default().iter();
    own.topics.iter().chain(shipped.filter(|topic| own.find(&topic.code).is_none()))
}

/// What a topic is called, in the language `lang` where the list has it. A topic the host's list lacks is called what the
/// shipped list calls it, and a code nobody knows is its own title.
pub fn title(code: &str, lang: &str) -> String {
    known().find_map(|list| list.title_of(code, lang)).unwrap_or_else(|| code.to_owned())
}

/// Whether the standing list or the shipped has a topic with this code. A host's own list that cannot be read may have
/// any: what is wrong with it is told, and nothing of what speaks of its topics.
pub fn is_known(code: &str) -> bool {
    LIBRARY.is_in_doubt() || known().any(|list| list.find(code).is_some())
}

/// The topics of the standing list that go with a standard of a scheme, by the standard's code.
pub fn of_standard(standard: &str) -> impl Iterator<Item = &'static Topic> {
    let goes_with = move |topic: &&Topic| topic.standards.iter().any(|code| code == standard);
    standing().topics.iter().filter(goes_with)
}

/// The codes of the shipped list that a list leaves out, in the order of the shipped.
pub fn left_out(list: &TopicList) -> Vec<&'static str> {
    let shipped = shipped().map(|list| list.topics.as_slice()).unwrap_or_default();
    let codes = shipped.iter().map(|topic| topic.code.as_str());
    codes.filter(|code| list.find(code).is_none()).collect()
}
