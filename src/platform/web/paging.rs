//! Long lists in pages.

use serde::Serialize;

/// Rows on one page of a list.
pub const PER_PAGE: i64 = 25;

/// Which page of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Page {
    /// Its number, from 1.
    pub number: i64,
    /// How many there are, at least 1.
    pub of: i64,
    /// Rows in the whole list.
    pub total: i64,
}

impl Page {
    /// Page `number` (as typed in a URL) of a list of `total` rows; a page beyond the end is the last.
    pub fn new(number: i64, total: i64) -> Self {
        let of = ((total + PER_PAGE - 1) / PER_PAGE).max(1);
        Page { number: number.clamp(1, of), of, total }
    }
}

/// The number of rows before page `number`.
pub fn offset(number: i64) -> i64 {
    (number.clamp(1, 1_000_000) - 1) * PER_PAGE
}
