//! The real program, started as people start it.

mod demo;
mod directory;
mod document;
mod program;
mod questionnaire;
mod scheme;
mod serve;
mod settings;
mod survey;
mod verdicts;
