//! Needs assessments: those an employer tells of, and those that are held here.

mod list;
mod plan;
pub mod scene;
