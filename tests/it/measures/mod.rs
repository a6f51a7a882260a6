//! Statistics: what may be told, and what somebody who knows the roster can work out of it.

mod attacker;
mod differencing;
mod findings;
mod joint;
mod rosters;
mod union;
