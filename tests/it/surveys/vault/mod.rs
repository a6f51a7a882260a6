//! How answers are kept: taken once, sealed, opened at the close, linked to nobody.

mod answering;
mod closing;
mod scene;
mod upkeep;
