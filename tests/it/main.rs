//! One integration binary: it mirrors `src/`, with `support/`, `contracts/` and `journeys/` beside it.

mod advocates;
mod applications;
mod assessments;
mod awards;
#[path = "../browser/mod.rs"]
mod browser;
mod campaigns;
mod cli;
mod contracts;
mod demo;
mod desks;
mod directory;
mod drafts;
mod employers;
mod evidence;
mod measures;
mod needs;
mod notices;
mod panels;
mod people;
mod places;
mod platform;
mod questionnaires;
mod register;
mod scheme;
mod support;
mod surveys;
mod topics;
