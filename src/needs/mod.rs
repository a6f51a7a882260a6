//! Health needs assessments of an employer: one thread from the plan to the review, or one told of that was held elsewhere.
//!
//! Words: a *needs assessment* (HNA) asks an employer's people what they need to stay well; its *method* is how they are
//! asked; a *step* is one page of its thread; a *walk-round* is the adviser's look at the premises; a *finding* is what
//! came out, with what it rests on; a *priority* is what the employer agreed to do something about.
//!
//! Invariants:
//! - One that is recorded was held: its day is not in the future.
//! - One of an employer is under way at a time.
//! - Where each step stands follows from what is there: `rules::steps`. Nobody ticks one off.
//! - After publication nothing in it changes but the action plan, answers to suggestions and the board; photographs can
//!   be taken out.
//! - What is removed leaves the campaigns that follow from it standing, without it.

pub mod actions;
mod assessment;
mod board;
mod campaigns;
pub mod checklists;
mod conversations;
mod details;
mod earlier;
mod findings;
mod forms;
mod list;
mod new;
mod plan;
mod priorities;
mod profile;
mod publication;
mod removal;
mod report;
mod review;
pub mod rules;
mod store;
mod suggestions;
mod survey;
mod walkrounds;

use crate::platform::web::Route;

pub use findings::told as finding_told;
pub use rules::{
    ActionState, Finding, FindingSource, Method, NeedsAssessment, NewNeedsAssessment, PlanAction, Priority,
    State, Suggestion, Thread,
};
pub use rules::{Checklist, Conversation, Observation, ObservationMark, Theme, Walkround, Weight};
pub use rules::{Facts, NeedsPlan};
pub use store::{Publication, UnderWay, get_publication, list_plan_sites, list_under_way};
pub use store::{
    get, get_action, get_priority, list_actions, list_actions_of_employers, list_awaited_agreements,
    list_findings, list_of_employer, list_plan_duties, list_priorities, list_suggestions,
};
pub use store::{list_conversations, list_walkrounds};

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/needs" => list::show,
        GET "/employers/{id}/needs/new" => new::show,
        POST "/employers/{id}/needs/new" => new::save,
        GET "/employers/{id}/needs/earlier" => earlier::show,
        POST "/employers/{id}/needs/earlier" => earlier::save,
        GET "/employers/{id}/needs/plan" => plan::employer::show,
        GET "/employers/{id}/needs/plan.xlsx" => plan::data::all_xlsx,
        GET "/employers/{id}/needs/plan.ics" => plan::data::all_ics,
        GET "/needs/{id}" => assessment::show,
        GET "/needs/{id}/details" => details::show,
        POST "/needs/{id}/details" => details::save,
        GET "/needs/{id}/profile" => profile::show,
        POST "/needs/{id}/profile" => profile::save,
        GET "/needs/{id}/survey" => survey::show,
        POST "/needs/{id}/survey" => survey::save,
        GET "/needs/{id}/survey/new" => survey::new::show,
        POST "/needs/{id}/survey/new" => survey::new::save,
        GET "/needs/{id}/review" => review::show,
        POST "/needs/{id}/review" => review::save,
        GET "/needs/{id}/publication" => publication::show,
        POST "/needs/{id}/publication" => publication::publish,
        GET "/needs/{id}/report" => report::show,
        GET "/needs/{id}/removal" => removal::show,
        POST "/needs/{id}/removal" => removal::remove,
        GET "/needs/{id}/plan" => plan::show,
        GET "/needs/{id}/plan.xlsx" => plan::data::xlsx,
        GET "/needs/{id}/plan.ics" => plan::data::ics,
        // Before every page of an action: a word is no action's key.
        GET "/needs/{id}/plan/new" => plan::new::show,
        POST "/needs/{id}/plan/new" => plan::new::save,
        GET "/needs/{id}/plan/{action}" => plan::show_action,
        GET "/needs/{id}/plan/{action}/details" => plan::details::show,
        POST "/needs/{id}/plan/{action}/details" => plan::details::save,
        GET "/needs/{id}/plan/{action}/ending" => plan::ending::show,
        POST "/needs/{id}/plan/{action}/ending" => plan::ending::save,
        POST "/needs/{id}/plan/{action}/reopening" => plan::reopening::save,
        GET "/needs/{id}/findings" => findings::show,
        POST "/needs/{id}/findings" => findings::draw,
        GET "/needs/{id}/findings/new" => findings::new::show,
        POST "/needs/{id}/findings/new" => findings::new::save,
        GET "/needs/{id}/findings/{finding}" => findings::finding::show,
        POST "/needs/{id}/findings/{finding}" => findings::finding::save,
        GET "/needs/{id}/suggestions" => suggestions::show,
        GET "/needs/{id}/suggestions/new" => suggestions::new::show,
        POST "/needs/{id}/suggestions/new" => suggestions::new::save,
        GET "/needs/{id}/suggestions/{suggestion}" => suggestions::suggestion::show,
        POST "/needs/{id}/suggestions/{suggestion}" => suggestions::suggestion::save,
        GET "/needs/{id}/suggestions/{suggestion}/answer" => suggestions::answer::show,
        POST "/needs/{id}/suggestions/{suggestion}/answer" => suggestions::answer::save,
        GET "/needs/{id}/suggestions/{suggestion}/showing" => suggestions::showing::show,
        POST "/needs/{id}/suggestions/{suggestion}/showing" => suggestions::showing::save,
        GET "/needs/{id}/suggestions/{suggestion}/removal" => suggestions::removal::show,
        POST "/needs/{id}/suggestions/{suggestion}/removal" => suggestions::removal::remove,
        GET "/needs/{id}/board" => board::show,
        POST "/needs/{id}/board" => board::switch,
        GET "/needs/{id}/priorities" => priorities::show,
        POST "/needs/{id}/priorities" => priorities::agree,
        GET "/needs/{id}/priorities/new" => priorities::new::show,
        POST "/needs/{id}/priorities/new" => priorities::new::save,
        GET "/needs/{id}/priorities/{priority}" => priorities::priority::show,
        POST "/needs/{id}/priorities/{priority}" => priorities::priority::save,
        POST "/needs/{id}/priorities/{priority}/order" => priorities::order::save,
        GET "/needs/{id}/priorities/{priority}/removal" => priorities::removal::show,
        POST "/needs/{id}/priorities/{priority}/removal" => priorities::removal::remove,
        GET "/needs/{id}/campaigns" => campaigns::show,
        GET "/needs/{id}/conversations" => conversations::show,
        GET "/needs/{id}/conversations/new" => conversations::new::show,
        POST "/needs/{id}/conversations/new" => conversations::new::save,
        GET "/needs/{id}/conversations/{conversation}" => conversations::conversation::show,
        GET "/needs/{id}/conversations/{conversation}/correction" => conversations::correction::show,
        POST "/needs/{id}/conversations/{conversation}/correction" => conversations::correction::save,
        GET "/needs/{id}/conversations/{conversation}/removal" => conversations::removal::show,
        POST "/needs/{id}/conversations/{conversation}/removal" => conversations::removal::remove,
        GET "/needs/{id}/walkrounds" => walkrounds::show,
        GET "/needs/{id}/walkrounds/new" => walkrounds::new::show,
        POST "/needs/{id}/walkrounds/new" => walkrounds::new::save,
        GET "/needs/{id}/walkrounds/{walkround}" => walkrounds::walkround::show,
        POST "/needs/{id}/walkrounds/{walkround}" => walkrounds::walkround::save,
        POST "/needs/{id}/walkrounds/{walkround}/observations" => walkrounds::walkround::note,
        GET "/needs/{id}/walkrounds/{walkround}/photographs/new" => walkrounds::photographs::show,
        POST "/needs/{id}/walkrounds/{walkround}/photographs/new" => walkrounds::photographs::add,
        GET "/needs/{id}/walkrounds/{walkround}/photographs/{photograph}" => walkrounds::photograph::fetch,
        GET "/needs/{id}/walkrounds/{walkround}/photographs/{photograph}/removal" => walkrounds::photograph::ask,
        POST "/needs/{id}/walkrounds/{walkround}/photographs/{photograph}/removal" => walkrounds::photograph::remove,
        GET "/needs/{id}/walkrounds/{walkround}/publication" => walkrounds::publication::show,
        POST "/needs/{id}/walkrounds/{walkround}/publication" => walkrounds::publication::publish,
        GET "/needs/{id}/walkrounds/{walkround}/removal" => walkrounds::removal::show,
        POST "/needs/{id}/walkrounds/{walkround}/removal" => walkrounds::removal::remove,
    ]
}
