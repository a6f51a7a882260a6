//! Anonymous surveys.

mod asking;
mod planning;
mod respondents;
pub mod scene;
mod vault;
