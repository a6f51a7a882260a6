//! An employer's evidence: one item can prove many criteria.
//!
//! Words: an *item* is a file, a link or a note, with a title and the date it is about; the items of an employer are its
//! *library*; a submitted application *relies on* the items its answers name, and *holds* the version of each that it was handed in with.
//!
//! Invariants:
//! - A file is what its name says; its name is never a path, and it is always sent as something to be saved.
//! - An item that a submitted application relies on stays.
//! - A picture is kept as its pixels and nothing else; a file that waits for the virus scanner goes to nobody who judges,
//!   and one that was put aside to nobody at all.
//! - What seems to be personal data is counted and said, never kept, and never decided by the program.
//! - What is removed is gone from every page, and from every answer that may still change.
//! - A *version* never changes: a *redaction* takes its content away for good, and leaves its hash, who, when and why.
//! - Whoever judges sees the version that was handed in, on the day it was said to be about, and no other.
//! - Bytes in the file store that no version needs go, at the latest with the daily sweep.

pub mod actions;
mod clearance;
mod currency;
mod file;
mod forms;
mod guidance;
mod item;
mod library;
mod new;
mod publicity;
mod redaction;
mod removal;
pub mod rules;
mod store;
mod versions;

use crate::platform::web::Route;

pub use forms::{Received, read_item, receive, receive_as_it_came};
pub use rules::{Content, Draft, FileType, Item, Kind, NewItem, NewVersion, StoredFile, Version};
pub use store::{get, list_as_held, list_by_id, list_by_title, list_proofs, relation};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/evidence" => library::show,
        GET "/employers/{id}/evidence.csv" => library::csv,
        GET "/employers/{id}/evidence/new" => new::show,
        POST "/employers/{id}/evidence/new" => new::save,
        GET "/evidence/guidance" => guidance::show,
        GET "/evidence/{id}" => item::show,
        POST "/evidence/{id}/clearance" => clearance::save,
        GET "/evidence/{id}/file" => file::fetch,
        GET "/evidence/{id}/versions" => versions::show,
        POST "/evidence/{id}/versions" => versions::add,
        GET "/evidence/{id}/versions/{number}/file" => file::fetch_version,
        GET "/evidence/{id}/currency" => currency::show,
        POST "/evidence/{id}/currency" => currency::confirm,
        GET "/evidence/{id}/publicity" => publicity::show,
        POST "/evidence/{id}/publicity" => publicity::save,
        GET "/evidence/{id}/redaction" => redaction::show,
        POST "/evidence/{id}/redaction" => redaction::redact,
        GET "/evidence/{id}/removal" => removal::show,
        POST "/evidence/{id}/removal" => removal::remove,
    ]
}
