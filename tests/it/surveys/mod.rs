//! Anonymous surveys.

mod asking;
mod planning;
mod pooling;
mod respondents;
mod results;
pub mod scene;
mod vault;
