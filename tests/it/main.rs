//! One integration binary: it mirrors `src/`, with `support/`, `contracts/` and `journeys/` beside it.
