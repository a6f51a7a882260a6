//! What a needs assessment is, from its plan to its review: pure types and functions, cut by noun.

mod assessment;

pub use assessment::{
    Method, NeedsAssessment, NeedsRefusal, NewNeedsAssessment, State, Thread, UnknownMethod, UnknownState,
    check, check_open,
};
