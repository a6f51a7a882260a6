//! The real program, started as people start it.

mod demo;
mod program;
mod serve;
mod settings;
