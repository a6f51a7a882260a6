//! What a desk says, from plain facts. Pure.

mod navigation;
mod next_step;
mod support;

pub use navigation::navigation;
pub use next_step::{Bid, NextStep, Position, Running, next_steps, status_key};
pub use support::{Need, Pace, SILENT_DAYS, STUCK_DAYS, pace};
