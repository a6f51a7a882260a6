//! A workbook: the answers of an application as a sheet, filled in without a connection. What the sheet looks like, how
//! one is read, and what it would change.

mod compare;
mod content;
mod grid;
mod layout;
mod reading;
mod refusal;

pub use compare::{WorkbookChoices, WorkbookComparison, WorkbookDifference, compare, new_answers};
pub use content::{
    CONTENT_SHAPE, CellName, ProblemKind, Said, Waiting, WorkbookContent, WorkbookProblem, WorkbookRow,
    counted, is_kept_since,
};
pub use layout::{Column, FIRST_LINE, HEADING_LINE, HIGHEST_COUNT, LONGEST_STORY, MARKS_LINE, mark, place};
pub use reading::{StatusWords, read_workbook};
pub use refusal::{MOST_MEGABYTES, WorkbookRefusal};
