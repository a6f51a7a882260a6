//! Notices.

mod digest;
mod pages;
pub mod scene;
