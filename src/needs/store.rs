//! Every query of needs assessments, cut by noun.

mod action_plan;
mod assessments;
mod campaigns;
mod contents;
mod conversations;
mod drawing;
mod findings;
mod photographs;
mod plans;
mod printing;
mod priorities;
mod profiles;
mod progress;
mod reading;
mod suggestions;
mod thread;
mod under_way;
mod walkrounds;
mod waves;

pub(super) use action_plan::{
    add_action, get_action_of, list_able, list_untold_actions, set_action, set_action_told, set_ending,
};
pub use action_plan::{get_action, list_actions, list_actions_of_employers, list_plan_duties};
use assessments::list_open;
pub(super) use assessments::{add, count_campaigns, list_due_reviews, remove, set, set_review_told};
pub use assessments::{get, list_of_employer};
pub(super) use campaigns::list_campaigns;
pub(super) use contents::get_contents;
pub use conversations::list_conversations;
pub(super) use conversations::{add_conversation, find_sent, remove_conversation, set_talked_on};
pub(super) use drawing::{get_basis, get_redrawing, is_drawn, set_drawn};
pub use findings::list_findings;
pub(super) use findings::{add_finding, remove_findings, set_finding, set_left_out, set_outdated};
pub(super) use photographs::{
    WaitingPhotograph, add_photograph, find_photograph, list_waiting_photographs, remove_photograph,
    set_photograph_scan,
};
pub use plans::list_plan_sites;
pub(super) use plans::{add_open, find_open, find_published, set_cancelled, set_plan};
pub use printing::{Publication, get_publication};
pub(super) use priorities::{
    add_priority, remove_priority, set_agreed, set_board, set_positions, set_priority, set_seen_anew,
};
pub use priorities::{get_priority, list_awaited_agreements, list_priorities};
pub use profiles::get_profile;
pub(super) use profiles::{get_min_cell, list_wholes, set_profile};
pub(super) use progress::{get_facts, get_people};
pub(super) use reading::relation_of_reader;
pub use suggestions::list_suggestions;
pub(super) use suggestions::{add_suggestion, remove_suggestion, set_answer, set_shown, set_suggestion};
pub(super) use thread::{Keeping, set_published, set_review, set_survey, set_touched};
pub use under_way::{UnderWay, list_under_way};
pub use walkrounds::list_walkrounds;
pub(super) use walkrounds::{
    add_walkround, get_walkround, remove_walkround, set_observation, set_walkround_published,
};
pub(super) use waves::get_waves;
