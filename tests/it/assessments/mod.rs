//! Allocating, declaring, marking and completing, through the pages.

mod allocation;
mod declaration;
mod marking;
mod queue;
pub mod scene;
mod verdicts;
