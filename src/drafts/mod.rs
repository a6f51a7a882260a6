//! Packs that coordinators uploaded and that are not published yet.
//!
//! Words: a *draft* is the files of a pack as they were uploaded; publishing turns it into an *edition* and removes it.
//!
//! Invariants:
//! - A draft never changes: a mended pack is a new draft.
//! - Nothing is published with a problem, twice under one label, or otherwise than it was shown.
//! - Only who coordinates a scheme publishes its editions; whoever opens a new scheme becomes its coordinator.

pub mod actions;
mod forms;
mod list;
mod new;
mod preview;
mod publication;
mod removal;
pub mod rules;
mod show;
mod store;

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/drafts" => list::show,
        GET "/drafts/new" => new::show,
        POST "/drafts/new" => new::save,
        GET "/drafts/{id}" => show::show,
        GET "/drafts/{id}/preview" => preview::show,
        GET "/drafts/{id}/publication" => publication::show,
        POST "/drafts/{id}/publication" => publication::publish,
        GET "/drafts/{id}/removal" => removal::show,
        POST "/drafts/{id}/removal" => removal::remove,
    ]
}
