//! Anonymous surveys.

mod asking;
mod giving_up;
mod goals;
mod planning;
mod pooling;
pub mod respondents;
mod results;
pub mod scene;
mod vault;
