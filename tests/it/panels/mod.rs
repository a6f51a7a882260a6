//! Votes, recusals and decisions, through the pages and by themselves.

mod bundles;
mod deciding;
mod lists;
mod majorities;
