//! What a survey is: its modes, its terms, its course.

mod course;
mod terms;

pub use course::{ClosingStep, State, Survey, UnknownWord};
pub use terms::{ChosenBreakdown, Controller, Mode, Terms};
