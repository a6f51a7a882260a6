//! Needs assessments: those an employer tells of, and those that are held here.

mod action_plan;
mod findings;
mod checklists;
mod conversations;
mod list;
mod plan;
mod priorities;
mod released;
pub mod scene;
mod suggestions;
mod walkrounds;
