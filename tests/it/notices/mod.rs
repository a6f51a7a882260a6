//! Notices.

mod digest;
mod pages;
mod scene;
