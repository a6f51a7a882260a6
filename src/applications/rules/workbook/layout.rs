//! Where things stand in the sheet of answers. The first line is hidden: it says what each column holds, so that a
//! workbook is understood whatever its headings are called, and wherever its columns were moved.

use crate::platform::ids::ApplicationId;

/// The hidden line with the marks.
pub const MARKS_LINE: u32 = 0;
/// The line with the headings.
pub const HEADING_LINE: u32 = 1;
/// The first line with a criterion.
pub const FIRST_LINE: u32 = 2;

/// The longest text of an answer, in characters: what the form of a criterion takes.
pub const LONGEST_STORY: usize = 20_000;
/// The highest number that is taken as a count, as in the form.
pub const HIGHEST_COUNT: u32 = 100_000;

/// The beginning of the mark in the first cell of a sheet of answers; the application follows.
const MARK: &str = "halemark-answers-1";

/// A column of the sheet of answers, but for the pairs of columns with what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The code of the criterion; hidden.
    Code,
    /// The version of the answer; hidden.
    Version,
    /// The names of what is counted, with spaces between; hidden.
    Counters,
    /// The fingerprint of the answer; hidden.
    Base,
    /// The number of the criterion.
    Number,
    /// Its standard.
    Standard,
    /// Its title.
    Title,
    /// What good looks like.
    Good,
    /// How far the employer is; to be filled in.
    Status,
    /// What it does; to be filled in.
    Narrative,
    /// Why the criterion does not concern it; to be filled in.
    Reason,
    /// The titles of the evidence.
    Evidence,
}

impl Column {
    /// Every column, from the left.
    pub const ALL: [Self; 12] = [
        Self::Code,
        Self::Version,
        Self::Counters,
        Self::Base,
        Self::Number,
        Self::Standard,
        Self::Title,
        Self::Good,
        Self::Status,
        Self::Narrative,
        Self::Reason,
        Self::Evidence,
    ];

    /// Where it stands in a workbook of ours, counted from 0.
    pub fn at(self) -> u16 {
        let before = Self::ALL.into_iter().take_while(|column| *column != self);
        before.fold(0, |at, _| at + 1)
    }

    /// Its mark in the hidden line; `None` where nothing is read. The first column carries [`mark`].
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Version => Some("version"),
            Self::Counters => Some("counters"),
            Self::Base => Some("base"),
            Self::Status => Some("status"),
            Self::Narrative => Some("narrative"),
            Self::Reason => Some("reason"),
            _ => None,
        }
    }

    /// Whether it is for the program alone.
    pub const fn is_hidden(self) -> bool {
        matches!(self, Self::Code | Self::Version | Self::Counters | Self::Base)
    }

    /// Where the pair of columns for the counter of this place stands: what is counted, and the number.
    pub fn pair(place: u16) -> (u16, u16) {
        let first = Self::Evidence.at() + 1 + 2 * place;
        (first, first + 1)
    }

    /// The mark of the column with the number of the counter of this place.
    pub fn pair_key(place: u16) -> String {
        format!("count-{}", place + 1)
    }
}

/// What stands in the first cell of the sheet of answers of an application.
pub fn mark(application: ApplicationId) -> String {
    format!("{MARK} {application}")
}

/// The application that a first cell names; `None` where it is no mark of ours.
pub(super) fn marked(text: &str) -> Option<ApplicationId> {
    text.strip_prefix(MARK)?.trim().parse().ok()
}

/// The name of a cell, such as `I5`; line and column are counted from 0.
pub fn place(line: u32, column: u32) -> String {
    let (mut letters, mut rest) = (Vec::new(), u64::from(column) + 1);
    while rest > 0 {
        // A remainder of 26 is one of the letters.
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    let column: String = letters.into_iter().rev().collect();
    format!("{column}{}", u64::from(line) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_what_a_spreadsheet_calls_them() {
        for (line, column, name) in [
            (0, 0, "A1"),
            (4, 8, "I5"),
            (2, 25, "Z3"),
            (9, 26, "AA10"),
            (0, 701, "ZZ1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(place(line, column), name);
        }
        assert_eq!(place(u32::MAX, u32::MAX), "MWLQKWV4294967296");
    }

    #[test]
    fn every_column_has_a_place_of_its_own() {
        assert_eq!(Column::Code.at(), 0);
        assert_eq!(Column::Evidence.at(), 11);
        assert_eq!(Column::pair(0), (12, 13));
        assert_eq!(Column::pair(1), (14, 15));
    }

    #[test]
    fn a_mark_names_its_application() {
        let id: ApplicationId = "0193a1b2-0000-7000-8000-000000000001".parse().unwrap();
        assert_eq!(marked(&mark(id)), Some(id));
        assert_eq!(marked("halemark-answers-1"), None);
        assert_eq!(marked("Number"), None);
    }
}
