//! An entry as a row of a table that a spreadsheet may open.

use std::borrow::Cow;

use super::entry::Entry;
use crate::employers::{Sector, SizeBand};
use crate::platform::csv;

const HEADER: [&str; 20] = [
    "number",
    "name",
    "scheme",
    "scheme_name",
    "level",
    "level_title",
    "authority_code",
    "authority",
    "sector_code",
    "sector",
    "size_band",
    "size_people",
    "website",
    "scope",
    "assurance",
    "checked_on",
    "decided_on",
    "starts_on",
    "ends_on",
    "sites",
];

/// The first line of the table, after the mark that tells spreadsheets it is UTF-8.
pub fn csv_header() -> String {
    format!("{}{}", csv::MARK, csv::line(HEADER))
}

/// One line of the table. Dates as `2026-11-22`; empty where there is nothing, or nothing to be published.
pub fn csv_row(entry: &Entry) -> String {
    let date = |date: chrono::NaiveDate| Cow::from(date.to_string());
    let cells: [Cow<'_, str>; HEADER.len()] = [
        entry.number.as_str().into(),
        entry.name.as_str().into(),
        entry.scheme.as_str().into(),
        entry.scheme_name.as_str().into(),
        entry.level.as_str().into(),
        entry.level_title.as_str().into(),
        entry.place_code.as_str().into(),
        entry.place_name().into(),
        entry.sector.map_or("", Sector::as_str).into(),
        entry.sector.map_or("", Sector::name).into(),
        entry.size_band.map_or("", SizeBand::as_str).into(),
        entry.size_band.map(people).unwrap_or_default().into(),
        entry.website.as_deref().unwrap_or_default().into(),
        entry.scope.as_str().into(),
        entry.assurance.as_str().into(),
        date(entry.checked_on),
        date(entry.decided_on),
        date(entry.starts_on),
        entry.ends_on.map(date).unwrap_or_default(),
        entry.sites.join("; ").into(),
    ];
    csv::line(cells)
}

/// The band in figures. With words, since a spreadsheet makes a date of `10-49`.
fn people(band: SizeBand) -> String {
    match band.bounds() {
        (least, Some(most)) => format!("{least} to {most}"),
        (least, None) => format!("{least} or more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_written_so_that_no_spreadsheet_takes_it_for_a_date() {
        assert_eq!(people(SizeBand::Small), "10 to 49");
        assert_eq!(people(SizeBand::Large), "250 or more");
    }
}
