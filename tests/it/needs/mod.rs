//! Needs assessments: those an employer tells of, and those that are held here.

mod action_plan;
mod baseline;
mod by_itself;
mod checklists;
mod conversations;
mod findings;
mod giving_up;
mod interference;
mod kept;
mod list;
mod photographs;
mod plan;
mod pools;
mod priorities;
pub mod released;
mod report;
mod reviews;
pub mod scene;
mod steps;
mod suggestions;
mod survey;
mod thread;
mod truths;
pub mod walkrounds;
