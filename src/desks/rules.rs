//! What a desk says, from plain facts. Pure.

mod navigation;
mod next_step;

pub use navigation::navigation;
pub use next_step::{NextStep, Position, Running, next_step, status_key};
