//! What an item of evidence is, and what the library takes: pure types and functions, cut by noun.

mod currency;
mod file_type;
mod item;
mod library;
mod link;
pub mod personal_data;
mod proofs;
mod refusal;
mod suspicion;
mod version;

pub use currency::{Currency, old_before};
pub use file_type::FileType;
pub use item::{Draft, Item, Kind, NewItem, Renewal, RenewalDraft, Source, UnknownKind, Upload, inert_name};
pub use library::{Listed, Search, Sort, State, UnknownWord, table};
pub use link::read_link;
pub use proofs::{Tip, tips};
pub use refusal::{EvidenceRefusal, LinkRefusal, UploadRefusal};
pub use suspicion::{Reason, Suspicion, UnknownReason};
pub use version::{
    Content, NewVersion, REDACTED_TITLE, Redaction, Scan, StoredFile, UnknownScan, Version, Waiting,
};

/// Whether an item may be taken out of the library: not while a submission relies on it.
///
/// # Errors
/// [`EvidenceRefusal::ReliedOn`].
pub fn may_remove(relied_on: bool) -> Result<(), EvidenceRefusal> {
    if relied_on { Err(EvidenceRefusal::ReliedOn) } else { Ok(()) }
}
