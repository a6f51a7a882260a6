//! Needs assessments: those an employer tells of, and those that are held here.

mod action_plan;
mod findings;
mod list;
mod plan;
mod priorities;
mod released;
pub mod scene;
mod suggestions;
