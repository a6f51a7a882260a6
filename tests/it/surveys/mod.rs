//! Anonymous surveys.

mod asking;
mod planning;
pub mod scene;
mod vault;
