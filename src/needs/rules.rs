//! What a needs assessment is, from its plan to its review: pure types and functions, cut by noun.

mod action_plan;
mod assessment;
mod campaigns;
mod checklist;
mod conversation;
mod findings;
mod photograph;
mod plan;
mod printed;
mod priorities;
mod profile;
mod steps;
mod suggestions;
mod walkround;

pub use action_plan::{
    ActionState, Ended, NewEnding, NewPlanAction, PlanAction, PlanDuty, PlanRefusal, Progress,
    UnknownActionState, check_action, check_ending, check_plan, check_workable, cost, progress,
};
pub use assessment::{
    Method, NeedsAssessment, NeedsRefusal, NewNeedsAssessment, State, Thread, UnknownMethod, UnknownState,
    check, check_discarding, check_kept, check_open, check_review,
};
pub use campaigns::{CampaignProgress, FollowingCampaign};
pub use checklist::{CHECKLIST_SHAPE, Checklist, ChecklistItem, Section};
pub use conversation::{
    Conversation, ConversationRefusal, FEWEST_FOR_CONVERSATION, LEAST_IN_CONVERSATION, MOST_IN_CONVERSATION,
    NewConversation, Theme, UnknownWeight, Weight, check_conversation,
};
pub use findings::{
    Basis, Beyond, DETAIL_SHAPE, Detail, Drawn, EarlierSurvey, Finding, FindingSource, Measured, Redrawing,
    Reference, Sources, Told, Unit, UnknownFindingSource, Waves, by_topic, of_survey, of_waves, put_in_order,
};
pub use photograph::{LONGEST_SIDE, MOST_IN_REPORT, MOST_PHOTOGRAPHS, NewPhotograph, Photograph};
pub use plan::{FEWEST_FOR_SURVEY, NeedsPlan, NeedsPlanRefusal, check_can_be_asked, check_needs_plan};
pub use printed::{Printed, print_of, print_of_report, print_of_sources, print_of_walkround};
pub use priorities::{
    FEWEST_PRIORITIES, MOST_PRIORITIES, NewPriority, Priority, PriorityRefusal, check_agreement,
    check_another,
};
pub use profile::{Dimension, Profile, Shown, TooMany, UnknownDimension, check_profile, groups, shown, sums};
pub use steps::{Facts, Status, Step, Wait, act_of, awaits_agreement, is_ready, next, steps};
pub use suggestions::{
    NewSuggestion, Suggestion, SuggestionAnswer, SuggestionRefusal, SuggestionSource, UnknownSuggestionWord,
    check_source,
};
pub use walkround::{
    NewObservation, NewWalkround, Noting, Observation, ObservationMark, UnknownMark, Walkround,
    WalkroundRefusal, noting,
};
