//! Health needs assessments an employer held: when, how, and how many took part.
//!
//! Words: a *needs assessment* (HNA) asks an employer's people what they need to stay well; its *method* is how they were
//! asked.
//!
//! Invariants:
//! - One that is recorded was held: its day is not in the future.
//! - What is removed leaves the campaigns that follow from it standing, without it.

pub mod actions;
mod assessment;
mod forms;
mod list;
mod new;
mod removal;
pub mod rules;
mod store;

use crate::platform::web::Route;

pub use rules::{
    ActionState, Finding, FindingSource, Method, NeedsAssessment, NewNeedsAssessment, PlanAction, Priority,
    State, Suggestion, Thread,
};
pub use rules::{Checklist, Conversation, Observation, ObservationMark, Theme, Walkround, Weight};
pub use store::{
    get, get_action, get_priority, list_actions, list_findings, list_of_employer, list_priorities,
    list_suggestions,
};
pub use store::{list_conversations, list_walkrounds};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/needs" => list::show,
        GET "/employers/{id}/needs/new" => new::show,
        POST "/employers/{id}/needs/new" => new::save,
        GET "/needs/{id}" => assessment::show,
        POST "/needs/{id}" => assessment::save,
        GET "/needs/{id}/removal" => removal::show,
        POST "/needs/{id}/removal" => removal::remove,
    ]
}
