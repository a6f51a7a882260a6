//! What a survey is: its modes, its plan, its terms, its course.

mod course;
mod launch;
mod plan;
mod results;
mod terms;

pub use course::{ClosingStep, State, Survey, UnknownWord};
pub use launch::{Around, LaunchRefusal, TERMS_SHAPE, terms};
pub use plan::{
    Asker, GROUPS, LONGEST, MOST_BREAKDOWNS, Plan, PlanRefusal, PlannedBreakdown, check, check_asked,
    check_closes_on,
};
pub use results::{RESULTS_SHAPE, RateWord, Results};
pub use terms::{ChosenBreakdown, Controller, Mode, Terms};
