//! Applications.

mod answers;
mod assignments;
mod carries;
mod conversations;
mod drafts;
mod editions;
mod portfolio;
pub mod scene;
mod scope;
mod submission;
mod versions;
pub mod workbook;
