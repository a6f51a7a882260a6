//! Ways up, against every possible set of criteria. Ways up on packs made by hand are among the cases of `kinds.rs`.

mod brute;
