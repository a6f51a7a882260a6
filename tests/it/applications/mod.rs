//! Applications.

mod advice;
mod answers;
pub mod scene;
mod submission;
