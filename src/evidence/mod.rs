//! An employer's evidence: one item can prove many criteria.
//!
//! Words: an *item* is a file, a link or a note, with a title and the date it is about; the items of an employer are its
//! *library*; a submitted application *relies on* the items its answers name.
//!
//! Invariants:
//! - A file is what its name says; its name is never a path, and it is always sent as something to be saved.
//! - An item that a submitted application relies on stays.
//! - What is removed is gone from every page, and from every answer that may still change.

pub mod actions;
mod file;
mod forms;
mod item;
mod library;
mod new;
mod removal;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use forms::{Received, read_item, receive};
pub use rules::{Content, Draft, FileType, Item, Kind, NewItem, NewVersion, StoredFile, Version};
pub use store::{get, list_as_held, list_by_id, list_by_title, list_of_employer, relation};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/evidence" => library::show,
        GET "/employers/{id}/evidence/new" => new::show,
        POST "/employers/{id}/evidence/new" => new::save,
        GET "/evidence/{id}" => item::show,
        GET "/evidence/{id}/file" => file::fetch,
        GET "/evidence/{id}/versions/{number}/file" => file::fetch_version,
        GET "/evidence/{id}/removal" => removal::show,
        POST "/evidence/{id}/removal" => removal::remove,
    ]
}
