//! Employers.

mod advising;
mod kinds;
mod list;
mod registering;
mod scene;
mod sites;
mod team;
