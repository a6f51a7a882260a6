//! Ways up on packs made by hand.
