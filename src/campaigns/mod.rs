//! Campaigns and events of an employer: what about, when, how many they reached, what came of them.
//!
//! Words: the *topic* is what a campaign is about, in the employer's words; its *theme* is a standard of a scheme the
//! employer works under; the *priority* is what of a needs assessment it answers; its *pulses* are short surveys before and
//! after it; it is *evaluated* once somebody has said what came of it; an *occasion* is a day, week or month of the national
//! health calendar.
//!
//! Invariants:
//! - A campaign that runs all year may have no end; every other has one, not before its start.
//! - An evaluation has a day, not before the start and not in the future.
//! - Its pulses ask the same, of the same employer, one over before the other opens. A tied survey can still change: what
//!   changed is told only of two that are so when they are read, and only released figures are compared.
//! - A pulse that was given up counts as none.

pub mod actions;
mod campaign;
mod data;
mod details;
mod evaluation;
mod forms;
mod list;
mod new;
mod pulse;
mod removal;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use rules::{Campaign, CampaignState, NewCampaign, Outcome, Pulses, Theme};
pub use store::{get, list_of_employer, list_themes};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/campaigns" => list::show,
        GET "/employers/{id}/campaigns.csv" => data::csv,
        GET "/employers/{id}/campaigns.ics" => data::all_days,
        GET "/employers/{id}/campaigns/new" => new::show,
        POST "/employers/{id}/campaigns/new" => new::save,
        GET "/campaigns/{id}" => campaign::show,
        GET "/campaigns/{id}/campaign.ics" => data::days,
        GET "/campaigns/{id}/details" => details::show,
        POST "/campaigns/{id}/details" => details::save,
        GET "/campaigns/{id}/evaluation" => evaluation::show,
        POST "/campaigns/{id}/evaluation" => evaluation::save,
        GET "/campaigns/{id}/pulse" => pulse::show,
        POST "/campaigns/{id}/pulse" => pulse::save,
        GET "/campaigns/{id}/pulse/new" => pulse::new::show,
        POST "/campaigns/{id}/pulse/new" => pulse::new::save,
        GET "/campaigns/{id}/removal" => removal::show,
        POST "/campaigns/{id}/removal" => removal::remove,
    ]
}
