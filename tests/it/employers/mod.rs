//! Employers.

mod advising;
mod history;
mod kinds;
mod list;
mod recovery;
mod registering;
mod scene;
mod sites;
mod team;
