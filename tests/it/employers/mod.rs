//! Employers.

mod advising;
mod history;
mod kinds;
mod list;
mod recovery;
mod registering;
pub mod scene;
mod sites;
mod team;
