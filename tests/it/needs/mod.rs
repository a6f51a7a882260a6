//! Needs assessments: those an employer tells of, and those that are held here.

mod action_plan;
mod list;
mod plan;
pub mod scene;
