//! Applications.

mod answers;
mod assignments;
mod conversations;
mod editions;
mod portfolio;
pub mod scene;
mod submission;
