//! Requests in, pages out.

pub mod assets;
pub mod filters;
pub mod pages;
pub mod texts;
