//! The pages where employees answer.

mod codes;
mod ends;
mod languages;
mod pages;
pub mod scene;
