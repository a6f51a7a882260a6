//! Anonymous surveys.

mod asking;
mod planning;
mod pooling;
mod respondents;
pub mod scene;
mod vault;
