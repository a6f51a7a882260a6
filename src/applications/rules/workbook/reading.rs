//! From the cells of a sheet to what it says, and which of its cells cannot be taken.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{ProblemKind, Said, WorkbookContent, WorkbookProblem, WorkbookRow, tidy};
use super::grid::{self, Cell, Grid};
use super::layout::{Column, FIRST_LINE, HIGHEST_COUNT, LONGEST_STORY, MARKS_LINE, place};
use super::refusal::WorkbookRefusal;
use crate::platform::ids::ApplicationId;
use crate::scheme::{CounterName, CriterionCode, Status};

/// What the statuses are called in the workbook: each word with what it means.
pub type StatusWords = Vec<(String, Status)>;

/// Reads the workbook of an application.
///
/// # Errors
/// [`WorkbookRefusal`] when the file as a whole will not do. Single cells that will not do are in what is returned.
pub fn read_workbook(
    bytes: &[u8],
    application: ApplicationId,
    words: &StatusWords,
) -> Result<WorkbookContent, WorkbookRefusal> {
    let grid = grid::read(bytes)?;
    if grid.application != application {
        return Err(WorkbookRefusal::OtherApplication);
    }
    let columns = Columns::of(&grid).ok_or(WorkbookRefusal::NoAnswers)?;
    Ok(Sheet { grid: &grid, columns, words, problems: Vec::new() }.read())
}

/// Where the columns stand.
struct Columns {
    version: u32,
    counters: u32,
    base: u32,
    status: u32,
    narrative: u32,
    reason: u32,
    counts: Vec<u32>,
}

impl Columns {
    /// By their marks; `None` where one is missing.
    fn of(grid: &Grid) -> Option<Self> {
        let marks = grid.cells.range((MARKS_LINE, 0)..=(MARKS_LINE, u32::MAX));
        let places: BTreeMap<&str, u32> = marks
            .filter_map(|((_, column), cell)| match cell {
                Cell::Text(mark) => Some((mark.trim(), *column)),
                _ => None,
            })
            .collect();
        let at = |column: Column| places.get(column.key()?).copied();
        let pair = |place: u16| places.get(Column::pair_key(place).as_str()).copied();
        Some(Columns {
            version: at(Column::Version)?,
            counters: at(Column::Counters)?,
            base: at(Column::Base)?,
            status: at(Column::Status)?,
            narrative: at(Column::Narrative)?,
            reason: at(Column::Reason)?,
            counts: (0..u16::MAX).map_while(pair).collect(),
        })
    }

    /// The columns that are filled in.
    fn filled_in(&self) -> impl Iterator<Item = u32> {
        [self.status, self.narrative, self.reason].into_iter().chain(self.counts.iter().copied())
    }
}

/// A sheet being read.
struct Sheet<'a> {
    grid: &'a Grid,
    columns: Columns,
    words: &'a StatusWords,
    problems: Vec<WorkbookProblem>,
}

/// What a row hides: which criterion it is about, and which answer it was made from.
struct Marks {
    code: CriterionCode,
    version: i32,
    base: String,
    counters: Vec<CounterName>,
}

impl Sheet<'_> {
    fn read(mut self) -> WorkbookContent {
        let lines: BTreeSet<u32> =
            self.grid.cells.keys().map(|(line, _)| *line).filter(|line| *line >= FIRST_LINE).collect();
        let (mut rows, mut seen) = (Vec::new(), BTreeSet::new());
        for line in lines {
            let Some(marks) = self.marks(line) else {
                if self.is_filled_in(line) {
                    self.note(line, self.columns.status, ProblemKind::RowUnknown);
                }
                continue;
            };
            if !seen.insert(marks.code.clone()) {
                self.note(line, self.columns.status, ProblemKind::RowTwice);
                continue;
            }
            rows.extend(self.row(line, marks));
        }
        WorkbookContent { sheet: self.grid.sheet.clone(), rows, problems: self.problems }
    }

    fn is_filled_in(&self, line: u32) -> bool {
        self.columns.filled_in().any(|column| self.grid.cells.contains_key(&(line, column)))
    }

    fn marks(&self, line: u32) -> Option<Marks> {
        let counters = self.shown(line, self.columns.counters).unwrap_or_default();
        Some(Marks {
            code: self.shown(line, 0)?.parse().ok()?,
            version: self.shown(line, self.columns.version)?.parse().ok().filter(|version| *version >= 0)?,
            base: self.shown(line, self.columns.base)?,
            counters: counters.split_whitespace().map(|name| name.parse().ok()).collect::<Option<_>>()?,
        })
    }

    /// What a hidden cell says; some programs make numbers of texts that look like one.
    fn shown(&self, line: u32, column: u32) -> Option<String> {
        match self.grid.cells.get(&(line, column))? {
            Cell::Text(text) => Some(text.trim().to_owned()),
            Cell::Number(number) => Some(number.to_string()),
            Cell::Formula | Cell::Other => None,
        }
    }

    /// The row, when every cell of it can be taken; every other is noted.
    fn row(&mut self, line: u32, marks: Marks) -> Option<WorkbookRow> {
        let status = self.status(line);
        let narrative = self.text(line, self.columns.narrative);
        let said = self.text(line, self.columns.reason);
        let counts = self.counts(line, &marks.counters);
        let status = status?;
        // As in the form: a reason left over would say what is no longer said.
        let reason = said.map(|said| if status == Status::NotApplicable { said } else { String::new() });
        Some(WorkbookRow {
            code: marks.code,
            version: marks.version,
            base: marks.base,
            said: Said { status, narrative: narrative?, reason: reason?, counts: counts? },
            status_cell: place(line, self.columns.status),
            reason_cell: place(line, self.columns.reason),
        })
    }

    fn status(&mut self, line: u32) -> Option<Status> {
        let column = self.columns.status;
        let kind = match self.grid.cells.get(&(line, column)) {
            Some(Cell::Formula) => ProblemKind::Formula,
            Some(Cell::Text(text)) => {
                let word = text.trim().to_lowercase();
                match self.words.iter().find(|(known, _)| known.to_lowercase() == word) {
                    Some((_, status)) => return Some(*status),
                    None => ProblemKind::StatusUnknown,
                }
            }
            _ => ProblemKind::StatusUnknown,
        };
        self.note(line, column, kind);
        None
    }

    /// A text; an empty cell is an empty one, and a number is one too.
    fn text(&mut self, line: u32, column: u32) -> Option<String> {
        let kind = match self.grid.cells.get(&(line, column)) {
            None => return Some(String::new()),
            Some(Cell::Number(number)) => return Some(number.to_string()),
            Some(Cell::Text(text)) => {
                let text = tidy(text);
                if text.chars().count() <= LONGEST_STORY {
                    return Some(text);
                }
                ProblemKind::TooLong
            }
            Some(Cell::Formula) => ProblemKind::Formula,
            Some(Cell::Other) => ProblemKind::NotText,
        };
        self.note(line, column, kind);
        None
    }

    fn counts(&mut self, line: u32, names: &[CounterName]) -> Option<BTreeMap<CounterName, u32>> {
        let (mut counts, mut is_whole) = (BTreeMap::new(), true);
        for (place, column) in self.columns.counts.clone().into_iter().enumerate() {
            let Some(cell) = self.grid.cells.get(&(line, column)) else { continue };
            let kind = match (names.get(place), count(cell)) {
                (_, Ok(None)) => continue,
                (Some(name), Ok(Some(number))) => {
                    counts.insert(name.clone(), number);
                    continue;
                }
                (None, Ok(Some(_))) => ProblemKind::NothingCounted,
                (_, Err(kind)) => kind,
            };
            self.note(line, column, kind);
            is_whole = false;
        }
        is_whole.then_some(counts)
    }

    fn note(&mut self, line: u32, column: u32, kind: ProblemKind) {
        self.problems.push(WorkbookProblem::new(place(line, column), kind));
    }
}

/// A number of a counter; a cell of spaces has none. A space or comma between thousands is taken, as in the form.
fn count(cell: &Cell) -> Result<Option<u32>, ProblemKind> {
    let text = match cell {
        Cell::Formula => return Err(ProblemKind::Formula),
        Cell::Other => return Err(ProblemKind::NumberUnknown),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect(),
    };
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number| *number <= HIGHEST_COUNT);
    number.map(Some).ok_or(ProblemKind::NumberUnknown)
}
