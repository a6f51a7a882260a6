//! Anonymous surveys.

mod asking;
mod planning;
mod pooling;
pub mod respondents;
mod results;
pub mod scene;
mod vault;
