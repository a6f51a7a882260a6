//! The demo world, and what the cast finds in it.

mod asking;
mod cast;
mod needing;
mod scene;
mod world;
