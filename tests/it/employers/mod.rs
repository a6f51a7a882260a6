//! Employers.

mod advising;
mod history;
mod kinds;
mod list;
mod registering;
mod scene;
mod sites;
mod team;
