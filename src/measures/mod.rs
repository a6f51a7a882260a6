//! Pure statistics: what may be told of a group, and with which uncertainty.
//!
//! Nothing here knows of surveys, employers or pages. [`disclosure`] is the one door through which figures on groups of
//! people leave the house; [`intervals`] says how uncertain they are; [`comparison`] compares what was released twice.

pub mod comparison;
pub mod disclosure;
pub mod intervals;
