//! The demo world, and what the cast finds in it.

mod asking;
mod cast;
mod scene;
mod world;
