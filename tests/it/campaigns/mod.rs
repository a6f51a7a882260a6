//! Campaigns an employer plans, holds and evaluates.

mod answering;
mod asking;
mod data;
mod given_up;
mod list;
mod planning;
mod pulses;
mod small_pulses;
mod told;
