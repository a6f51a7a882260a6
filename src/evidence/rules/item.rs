//! Items of evidence: a file, a link or a note.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::file_type::FileType;
use super::suspicion::Suspicion;
use super::version::{NewVersion, Scan, Version};

use crate::platform::ids::{EmployerId, EvidenceId};

/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 120;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file that was uploaded.
    File,
    /// A page kept elsewhere.
    Link,
    /// A text.
    Note,
}

/// A text that names no [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownKind;

/// An item of an employer's evidence, with one of its versions: the newest, or the one a submission holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its key.
    pub id: EvidenceId,
    /// Whose it is.
    pub employer: EmployerId,
    /// What it is called.
    pub title: String,
    /// The day it is about: of a held version, as it was handed in.
    pub about_on: Option<NaiveDate>,
    /// The last day it is current, where that was said.
    pub current_until: Option<NaiveDate>,
    /// The day somebody last said that it is still current.
    pub confirmed_current_on: Option<NaiveDate>,
    /// Whether it may be used in publicity; `None` until somebody was asked.
    pub publicity: Option<bool>,
    /// When it was added, in UTC.
    pub added_at: NaiveDateTime,
    /// Who added it.
    pub added_by_name: String,
    /// How often what is said of it was changed: [`Version::number`] is another thing.
    pub edits: i32,
    /// What it holds.
    pub version: Version,
    /// Whether this is the version a submission holds, whatever became of the item since.
    pub held: bool,
}

/// An item to be added, its file already in the file store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub about_on: Option<NaiveDate>,
    /// The last day it is current, where that is known.
    pub current_until: Option<NaiveDate>,
    /// Its first version.
    pub version: NewVersion,
}

/// An item as a form gave it, its file still in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub about_on: Option<NaiveDate>,
    /// The last day it is current, where that was said.
    pub current_until: Option<NaiveDate>,
    /// What it is.
    pub source: Source,
}

/// What is to take the place of the newest version, its file already in the file store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// The day it is about; `None` where that stays as it is.
    pub about_on: Option<NaiveDate>,
    /// The last day it is current, where that is known.
    pub current_until: Option<NaiveDate>,
    /// What it holds.
    pub version: NewVersion,
}

/// The same as a form gave it, its file still in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenewalDraft {
    /// The day it is about; `None` where that stays as it is.
    pub about_on: Option<NaiveDate>,
    /// The last day it is current, where that was said.
    pub current_until: Option<NaiveDate>,
    /// What it holds.
    pub source: Source,
}

/// What an item of a form holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file that is what its name says.
    File(FileType, Upload),
    /// An address of the web.
    Link(String),
    /// A text.
    Note(String),
}

/// A file as it was uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its name, made inert.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How many pages it has, where that is known.
    pub pages: Option<i32>,
    /// What it seems to hold of people.
    pub suspicions: Vec<Suspicion>,
    /// Whether it has to wait for the virus scanner.
    pub scan: Scan,
}

impl Upload {
    /// A file that nobody has looked into.
    pub fn new(name: String, bytes: Vec<u8>) -> Self {
        Upload { name, bytes, pages: None, suspicions: Vec::new(), scan: Scan::Off }
    }
}

impl Kind {
    /// Every kind, in the order forms offer them.
    pub const ALL: [Kind; 3] = [Kind::File, Kind::Link, Kind::Note];

    /// As stored and as the value of a form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::File => "file",
            Kind::Link => "link",
            Kind::Note => "note",
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownKind)
    }
}

impl NewItem {
    /// An item with a first version, current for as long as nobody says otherwise.
    pub fn new(
        title: impl Into<String>,
        about_on: Option<NaiveDate>,
        version: impl Into<NewVersion>,
    ) -> NewItem {
        NewItem { title: title.into(), about_on, current_until: None, version: version.into() }
    }
}

impl Item {
    /// Whether it can prove anything: what was redacted or put aside by the scanner proves nothing any more, but
    /// for a submission that was handed in with it.
    pub fn is_proof(&self) -> bool {
        self.held || (self.version.content.is_some() && self.version.scan != Scan::Quarantined)
    }

    /// The item for a template: `id`, `title`, `about_on`, `current_until`, `confirmed_current_on`, `publicity`,
    /// `added_at`, `added_by`, `edits`, `held`, and what [`Version::to_value`] says of its version.
    pub fn to_value(&self) -> Value {
        let mut value = self.version.to_value(self.id);
        value["id"] = json!(self.id);
        value["title"] = json!(self.title);
        value["about_on"] = json!(self.about_on);
        value["current_until"] = json!(self.current_until);
        value["confirmed_current_on"] = json!(self.confirmed_current_on);
        value["publicity"] = json!(self.publicity);
        value["added_at"] = json!(self.added_at);
        value["added_by"] = json!(self.added_by_name);
        value["edits"] = json!(self.edits);
        value["held"] = json!(self.held);
        value
    }
}

/// A file's name as it is kept, shown and sent: the last part of a path, without characters that act on a
/// terminal, a file system, a header or the order of reading, and not too long. Its ending stays.
pub fn inert_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let inert = |c: char| match c {
        '"' | '<' | '>' | '|' | ':' | '*' | '?' => '-',
        c => c,
    };
    let shown: String = last.chars().filter(|c| !is_invisible(*c)).map(inert).collect();
    let shown = shown.trim_matches([' ', '.']);
    let (stem, ending) = shown.rsplit_once('.').unwrap_or((shown, ""));
    let ending: String = ending.chars().take(10).collect();
    let stem: String = stem.chars().take(LONGEST_NAME - 11).collect();
    match (stem.is_empty(), ending.is_empty()) {
        (true, true) => "file".into(),
        (true, false) => format!("file.{ending}"),
        (false, true) => stem,
        (false, false) => format!("{stem}.{ending}"),
    }
}

/// Control characters, and those that turn the order of reading or take no room.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::version::Content;
    use super::*;
    use crate::platform::ids::Ids;

    /// A note about no day, which nobody looked at since it was added.
    pub(in crate::evidence::rules) fn an_item() -> Item {
        let (ids, at) = (Ids::seeded(1), NaiveDateTime::default());
        let version = Version {
            id: ids.new_id(at),
            number: 1,
            kind: Kind::Note,
            content: Some(Content::Note("Words.".into())),
            sha256: None,
            pages: None,
            added_at: at,
            added_by_name: "Lena Lead".into(),
            is_newest: true,
            scan: Scan::Off,
            suspicions: Vec::new(),
            settled: None,
            redaction: None,
        };
        Item {
            id: ids.new_id(at),
            employer: ids.new_id(at),
            title: "Minutes of May".into(),
            about_on: None,
            current_until: None,
            confirmed_current_on: None,
            publicity: None,
            added_at: at,
            added_by_name: "Lena Lead".into(),
            edits: 1,
            version,
            held: false,
        }
    }

    #[test]
    fn what_was_redacted_proves_nothing_but_for_the_submission_that_holds_it() {
        let mut item = an_item();
        assert!(item.is_proof());
        item.version.content = None;
        assert!(!item.is_proof());
        item.held = true;
        assert!(item.is_proof());
    }

    #[test]
    fn a_file_name_keeps_what_people_read_and_nothing_that_acts() {
        assert_eq!(inert_name("Tŷ Gwyn – plan (final).pdf"), "Tŷ Gwyn – plan (final).pdf");
        assert_eq!(inert_name("../../etc/passwd"), "passwd");
        assert_eq!(inert_name("C:\\Users\\me\\plan.pdf"), "plan.pdf");
        assert_eq!(inert_name("a\r\nSet-Cookie: x.pdf"), "aSet-Cookie- x.pdf");
        assert_eq!(inert_name("plan\u{202e}fdp.exe"), "planfdp.exe");
        assert_eq!(inert_name(".pdf"), "pdf");
        assert_eq!(inert_name("\"\".png"), "--.png");
        assert_eq!(inert_name(""), "file");
        assert_eq!(inert_name(&format!("{}.docx", "x".repeat(500))).chars().count(), 114);
    }
}
