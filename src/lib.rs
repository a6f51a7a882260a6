//! Halemark runs a workplace-wellbeing award for a place. `ARCHITECTURE.md` is the map.

pub mod advocates;
pub mod app;
pub mod applications;
pub mod assessments;
pub mod awards;
pub mod campaigns;
pub mod cli;
pub mod demo;
pub mod desks;
pub mod drafts;
pub mod employers;
pub mod evidence;
pub mod jobs;
pub mod measures;
pub mod needs;
pub mod notices;
pub mod panels;
pub mod people;
pub mod places;
pub mod platform;
pub mod questionnaires;
pub mod register;
pub mod routes;
pub mod schema;
pub mod scheme;
pub mod surveys;
