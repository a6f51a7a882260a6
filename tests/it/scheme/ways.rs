//! Ways up: what they are, shown on packs made by hand and against every possible set of criteria.

mod brute;
mod shown;
