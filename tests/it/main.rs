//! One integration binary: it mirrors `src/`, with `support/`, `contracts/` and `journeys/` beside it.

#[path = "../browser/mod.rs"]
mod browser;
mod places;
mod scheme;
mod support;
