//! Applications.

mod advice;
mod answers;
mod editions;
pub mod scene;
mod submission;
