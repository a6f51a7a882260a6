//! What the register shows of an award, what it can be searched by, and its rows as open data. Pure.

mod csv;
mod entry;
mod filters;
mod json;

pub use csv::{csv_header, csv_row};
pub use entry::{Assurance, Entry, Holding, Scope};
pub use filters::{Filters, Sort};
pub use json::{json_entry, json_head};
