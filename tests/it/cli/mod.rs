//! The real program, started as people start it.

mod demo;
mod document;
mod host_packs;
mod pack_documents;
mod packs;
mod program;
mod scheme;
mod serve;
mod settings;
mod survey;
mod verdicts;

pub use packs::{CHECKLIST, DIRECTORY, TOPICS};
