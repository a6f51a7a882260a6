//! Campaigns an employer plans, holds and evaluates.

mod answering;
mod asking;
mod data;
mod list;
mod planning;
mod pulses;
mod small_pulses;
