//! What a desk says, from plain facts. Pure.

mod navigation;
mod next_step;
mod support;

pub use navigation::navigation;
pub use next_step::{NextStep, Position, Running, next_step, status_key};
pub use support::{Need, Pace, SILENT_DAYS, STUCK_DAYS, pace};
