//! Versions of an item: what it held from when on, whether it was scanned, what it seems to hold, what became of it.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::file_type::FileType;
use super::item::Kind;
use super::personal_data;
use super::suspicion::Suspicion;
use crate::platform::ids::{EvidenceId, EvidenceVersionId, PersonId};

/// What an item is called once its content was taken away.
pub const REDACTED_TITLE: &str = "Redacted evidence";

/// One version of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its key.
    pub id: EvidenceVersionId,
    /// Its place among the versions of its item, from 1.
    pub number: i32,
    /// What it is.
    pub kind: Kind,
    /// What it holds; `None` once it was redacted.
    pub content: Option<Content>,
    /// SHA-256 of the file, or of the text, in hexadecimal; stays when the content is redacted.
    pub sha256: Option<String>,
    /// Pages of a document, where they were counted.
    pub pages: Option<i32>,
    /// When it was added, in UTC.
    pub added_at: NaiveDateTime,
    /// Who added it.
    pub added_by_name: String,
    /// Whether no later version took its place.
    pub is_newest: bool,
    /// What the virus scanner said.
    pub scan: Scan,
    /// What it seems to hold of people; empty when nothing was found.
    pub suspicions: Vec<Suspicion>,
    /// When and by whom it was said that the suspicions are groundless.
    pub settled: Option<(NaiveDateTime, PersonId)>,
    /// When, by whom and why its content was taken away.
    pub redaction: Option<Redaction>,
}

/// Why and when the content of a version was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redaction {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: PersonId,
    /// Why, in their words.
    pub reason: String,
}

/// A version to be added, its file already in the file store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// What it holds.
    pub content: Content,
    /// Pages of a document, where they were counted.
    pub pages: Option<i32>,
    /// What it seems to hold of people.
    pub suspicions: Vec<Suspicion>,
    /// Whether it waits for the virus scanner.
    pub scan: Scan,
}

/// What a version holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A file in the file store.
    File(StoredFile),
    /// An address of the web.
    Link(String),
    /// A text.
    Note(String),
}

/// A version whose file waits for the virus scanner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its key.
    pub version: EvidenceVersionId,
    /// Where its file is in the file store.
    pub sha256: String,
    /// Who added it.
    pub added_by: PersonId,
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

/// What the virus scanner said of a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scan {
    /// Nobody scans here, or it is no file.
    #[default]
    Off,
    /// It waits for the scanner.
    Pending,
    /// Nothing was found.
    Clean,
    /// Something was found: nobody can fetch it.
    Quarantined,
}

/// A text that names no [`Scan`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownScan;

impl Version {
    /// Whether its file may be fetched: by people of its employer unless it was put aside, by those who judge only
    /// once it was scanned.
    pub fn is_served(&self, to_judge: bool) -> bool {
        let scanned = match self.scan {
            Scan::Off | Scan::Clean => true,
            Scan::Pending => !to_judge,
            Scan::Quarantined => false,
        };
        scanned && self.content.is_some()
    }

    /// Whether it waits for somebody: for the scanner, for an answer to a suspicion, or because it was put aside.
    pub fn awaits_check(&self) -> bool {
        let scanning = matches!(self.scan, Scan::Pending | Scan::Quarantined);
        self.is_suspect() || (self.redaction.is_none() && scanning)
    }

    /// Whether it seems to hold personal data, and nobody has said that it does not.
    pub fn is_suspect(&self) -> bool {
        !self.suspicions.is_empty() && self.settled.is_none() && self.redaction.is_none()
    }

    /// The name of its file, if it is one.
    pub fn file_name(&self) -> Option<&str> {
        match &self.content {
            Some(Content::File(file)) => Some(&file.name),
            _ => None,
        }
    }

    /// Where its file is fetched.
    pub fn href(&self, item: EvidenceId) -> String {
        format!("/evidence/{item}/versions/{}/file", self.number)
    }

    /// The version for a template: `number`, `kind`, one of `file` (`name`, `type`, `size`, `href`), `link` and `note`
    /// (the others null; all three once `redacted_at` is there), `sha256`, `pages`, `version_at`, `version_by`, `scan`,
    /// `served`, `suspicions` (`reason`, `count`), `settled_at`, `awaits_check`, `redacted_at`, `redaction_reason`.
    pub fn to_value(&self, item: EvidenceId) -> Value {
        let (file, link, note) = match &self.content {
            Some(Content::File(file)) => (Some(file.to_value(self.href(item))), None, None),
            Some(Content::Link(link)) => (None, Some(link), None),
            Some(Content::Note(note)) => (None, None, Some(note)),
            None => (None, None, None),
        };
        let suspicions: Vec<Value> = self.suspicions.iter().map(Suspicion::to_value).collect();
        let redaction = self.redaction.as_ref();
        json!({
            "number": self.number, "kind": self.kind.as_str(), "file": file, "link": link, "note": note,
            "sha256": self.sha256, "pages": self.pages, "version_at": self.added_at,
            "version_by": self.added_by_name, "newest": self.is_newest, "scan": self.scan.as_str(),
            "served": self.is_served(false), "suspicions": suspicions,
            "settled_at": self.settled.map(|(at, _)| at), "awaits_check": self.awaits_check(),
            "redacted_at": redaction.map(|redaction| redaction.at),
            "redaction_reason": redaction.map(|redaction| redaction.reason.as_str()),
        })
    }
}

impl StoredFile {
    fn to_value(&self, href: String) -> Value {
        let kind = FileType::of_media_type(&self.media_type).map(FileType::title).unwrap_or_default();
        json!({ "name": self.name, "type": kind, "size": readable_size(self.byte_size), "href": href })
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

impl NewVersion {
    /// The same with what a note seems to hold of people; files were looked into when they arrived.
    #[must_use]
    pub fn looked_into(self, today: NaiveDate) -> Self {
        match &self.content {
            Content::Note(text) => {
                let suspicions = personal_data::suspicions(text, today);
                NewVersion { suspicions, ..self }
            }
            _ => self,
        }
    }
}

impl From<Content> for NewVersion {
    /// Content that nobody scans and that holds nothing of people.
    fn from(content: Content) -> Self {
        NewVersion { content, pages: None, suspicions: Vec::new(), scan: Scan::Off }
    }
}

impl Scan {
    /// Every answer.
    pub const ALL: [Scan; 4] = [Scan::Off, Scan::Pending, Scan::Clean, Scan::Quarantined];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Scan::Off => "off",
            Scan::Pending => "pending",
            Scan::Clean => "clean",
            Scan::Quarantined => "quarantined",
        }
    }
}

impl FromStr for Scan {
    type Err = UnknownScan;

    fn from_str(text: &str) -> Result<Self, UnknownScan> {
        Scan::ALL.into_iter().find(|scan| scan.as_str() == text).ok_or(UnknownScan)
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
}
