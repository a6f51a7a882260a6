//! What a needs assessment is, from its plan to its review: pure types and functions, cut by noun.

mod assessment;
mod plan;

pub use assessment::{
    Method, NeedsAssessment, NeedsRefusal, NewNeedsAssessment, State, Thread, UnknownMethod, UnknownState,
    check, check_open,
};
pub use plan::{
    ActionState, Ended, NewEnding, NewPlanAction, PlanAction, PlanDuty, PlanRefusal, Progress,
    UnknownActionState, check_action, check_ending, check_plan, progress,
};
