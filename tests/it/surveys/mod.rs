//! Anonymous surveys.

mod asking;
mod giving_up;
mod goals;
mod lists;
mod planning;
mod pooling;
pub mod respondents;
pub mod results;
pub mod scene;
pub mod vault;
