//! Panels: at least two people decide; who marked or advised cannot.
//!
//! Words: a *case* is a submission whose assessment is complete; a *seat* is a member's place on the panel of a case; the
//! *quorum* is how many votes have to count; a *recusal* is standing aside.
//!
//! Invariants:
//! - A vote of somebody who marked, advised, works there, stood aside or left the panel counts for nothing.
//! - A submission has one decision, and it is what the majority of the votes that count says.
//! - Nothing is awarded on marks that do not meet the level.
//! - A decision keeps what it rested on, without narratives; its page shows that verdict for good.

pub mod actions;
mod agenda;
mod bundle;
mod case;
mod decision;
mod forms;
mod letters;
mod recusals;
pub mod rules;
mod store;
mod votes;

use crate::platform::web::Route;
pub use store::{CaseSummary, list_cases, list_pending};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/panels" => agenda::show,
        GET "/panels/{submission}" => case::show,
        GET "/panels/{submission}/bundle" => bundle::fetch,
        POST "/panels/{submission}/votes" => votes::save,
        POST "/panels/{submission}/recusals" => recusals::save,
        GET "/panels/{submission}/decision" => decision::show,
        POST "/panels/{submission}/decision" => decision::save,
    ]
}
