//! Campaigns and events of an employer: what about, when, how many they reached, what came of them.
//!
//! Words: the *topic* is what a campaign is about, in the employer's words; its *theme* is a standard of a scheme the
//! employer works under; the *priority* is the finding of a needs assessment that it answers; it is *evaluated* once
//! somebody has said what came of it.
//!
//! Invariants:
//! - A campaign that runs all year may have no end; every other has one, not before its start.
//! - An evaluation has a day, not before the start and not in the future.

pub mod actions;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use rules::{Campaign, CampaignState, NewCampaign, Outcome, Theme};
pub use store::{get, list_of_employer, list_themes};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
