//! Applications.

mod answers;
mod assignments;
mod conversations;
mod editions;
pub mod scene;
mod submission;
