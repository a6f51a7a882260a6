//! Reasons a file is not taken as a workbook of answers, each something a person can act on.

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// The most a workbook may have, in megabytes.
pub const MOST_MEGABYTES: usize = 2;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkbookRefusal {
    /// Nothing was chosen.
    Missing,
    /// It has more bytes than a workbook may have.
    TooLarge,
    /// It is a spreadsheet of another kind, or no spreadsheet.
    NotXlsx,
    /// It is damaged, or protected by a password.
    Unreadable,
    /// It holds programs.
    HasMacros,
    /// It unpacks to far more than any workbook of answers has.
    TooMuch,
    /// It has no sheet of answers of ours.
    NoAnswers,
    /// It was made for another application.
    OtherApplication,
}

impl Refusal for WorkbookRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Missing => "refused-workbook-missing".into(),
            Self::TooLarge => Text::new("refused-workbook-too-large").with("limit", MOST_MEGABYTES),
            Self::NotXlsx => "refused-workbook-not-xlsx".into(),
            Self::Unreadable => "refused-workbook-unreadable".into(),
            Self::HasMacros => "refused-workbook-macros".into(),
            Self::TooMuch => "refused-workbook-too-much".into(),
            Self::NoAnswers => "refused-workbook-no-answers".into(),
            Self::OtherApplication => "refused-workbook-other-application".into(),
        }
    }
}
