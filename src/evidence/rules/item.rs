//! Items of evidence: a file, a link or a note.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::file_type::FileType;
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

/// An item of an employer's evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its key.
    pub id: EvidenceId,
    /// Whose it is.
    pub employer: EmployerId,
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub about_on: Option<NaiveDate>,
    /// What it is.
    pub content: Content,
    /// When it was added, in UTC.
    pub added_at: NaiveDateTime,
    /// Who added it.
    pub added_by_name: String,
}

/// What an item holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A file in the file store.
    File(StoredFile),
    /// An address of the web.
    Link(String),
    /// A text.
    Note(String),
}

/// A file in the file store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its name, made inert.
    pub name: String,
    /// Its media type, one of [`FileType`]'s.
    pub media_type: String,
    /// Its size in bytes.
    pub byte_size: i64,
    /// Where it is in the file store.
    pub sha256: String,
}

/// An item to be added, its file already in the file store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub about_on: Option<NaiveDate>,
    /// What it is.
    pub content: Content,
}

/// An item as a form gave it, its file still in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub title: String,
    /// The day it is about.
    pub about_on: Option<NaiveDate>,
    /// What it is.
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

impl Item {
    /// The item for a template: `id`, `title`, `about_on`, `added_at`, `added_by`, `kind`, and one of `file`
    /// (`name`, `type`, `size`), `link` and `note`; the other two are null.
    pub fn to_value(&self) -> Value {
        let (file, link, note) = match &self.content {
            Content::File(file) => (Some(file.to_value()), None, None),
            Content::Link(link) => (None, Some(link), None),
            Content::Note(note) => (None, None, Some(note)),
        };
        json!({
            "id": self.id, "title": self.title, "about_on": self.about_on, "added_at": self.added_at,
            "added_by": self.added_by_name, "kind": self.content.kind().as_str(),
            "file": file, "link": link, "note": note,
        })
    }
}

impl StoredFile {
    fn to_value(&self) -> Value {
        let kind = FileType::of_media_type(&self.media_type).map(FileType::title);
        json!({ "name": self.name, "type": kind.unwrap_or_default(), "size": readable_size(self.byte_size) })
    }
}

impl Content {
    /// What it is.
    pub const fn kind(&self) -> Kind {
        match self {
            Content::File(_) => Kind::File,
            Content::Link(_) => Kind::Link,
            Content::Note(_) => Kind::Note,
        }
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

/// A size as people read it: whole kilobytes, or megabytes with one decimal.
fn readable_size(bytes: i64) -> String {
    const KILOBYTE: i64 = 1024;
    const MEGABYTE: i64 = 1024 * KILOBYTE;
    if bytes < MEGABYTE {
        return format!("{} KB", (bytes + KILOBYTE - 1) / KILOBYTE);
    }
    let tenths = (bytes * 10 + MEGABYTE / 2) / MEGABYTE;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// Control characters, and those that turn the order of reading or take no room.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_never_nothing_and_never_too_exact() {
        assert_eq!(readable_size(1), "1 KB");
        assert_eq!(readable_size(1_048_575), "1024 KB");
        assert_eq!(readable_size(1_048_576), "1.0 MB");
        assert_eq!(readable_size(26_200_000), "25.0 MB");
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
