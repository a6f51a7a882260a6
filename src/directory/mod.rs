//! The support directory: what a place offers to employers and to people who work, so that nobody has to search for it.
//!
//! Words: a *service* is one offer with its public address; whoever *vouches* for it has looked at it and says until which
//! day it is right; one of a pack has its day from the pack; a service *lapses* when its day is over.
//!
//! Invariants:
//! - A lapsed service is on no page until somebody vouches for it again, but for those of the coordinators who keep it.
//! - A service of a pack is taken over once; one that was removed does not come back.
//! - Which employer used a service is told to nobody but that employer; coordinators read a band.

pub mod actions;
mod details;
mod forms;
mod keeping;
mod new;
pub mod pack;
mod removal;
mod review;
pub mod rules;
mod search;
mod show;
mod store;
mod uses;

pub use rules::{Audience, Service};
pub use store::list_for;

use crate::platform::web::Route;

/// The routes of this slice. The search and the services are public.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/directory" => search::show,
        GET "/directory/keeping" => keeping::show,
        GET "/directory/new" => new::show,
        POST "/directory/new" => new::save,
        GET "/directory/{id}" => show::show,
        POST "/directory/{id}/uses" => uses::save,
        GET "/directory/{id}/details" => details::show,
        POST "/directory/{id}/details" => details::save,
        GET "/directory/{id}/review" => review::show,
        POST "/directory/{id}/review" => review::save,
        GET "/directory/{id}/removal" => removal::show,
        POST "/directory/{id}/removal" => removal::remove,
    ]
}
