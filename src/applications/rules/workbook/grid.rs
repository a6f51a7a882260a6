//! The cells of a spreadsheet file. A file is a stranger's: it is measured before anything is read, read cell by cell
//! and never laid out, and nothing in it is worked out.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use zip::ZipArchive;

use super::layout::{MARKS_LINE, marked};
use super::refusal::{MOST_MEGABYTES, WorkbookRefusal};
use crate::platform::ids::ApplicationId;

/// The most a workbook may unpack to, in bytes.
const MOST_UNPACKED: u64 = 24 * 1024 * 1024;
/// The most files a workbook may be packed of.
const MOST_PARTS: usize = 200;
/// The most sheets that are looked into.
const MOST_SHEETS: usize = 10;
/// The most cells with something in them: an application of a hundred criteria has some two thousand.
const MOST_CELLS: usize = 20_000;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Text(String),
    Number(f64),
    /// A formula, whatever it came to when the file was saved.
    Formula,
    /// A date, a truth, an error value.
    Other,
}

/// The sheet of answers: its name, the application it names, and its cells by line and column, counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Grid {
    pub(super) sheet: String,
    pub(super) application: ApplicationId,
    pub(super) cells: BTreeMap<(u32, u32), Cell>,
}

/// The sheet of answers in a file.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, WorkbookRefusal> {
    if bytes.len() > MOST_MEGABYTES * 1024 * 1024 {
        return Err(WorkbookRefusal::TooLarge);
    }
    measure(bytes)?;
    // A part of the reader that is not ours counts beyond the range of its numbers for some names of cells: such a
    // file is unreadable, and nothing more.
    catch_unwind(AssertUnwindSafe(|| find_answers(bytes))).unwrap_or(Err(WorkbookRefusal::Unreadable))
}

/// Unpacks every part once and keeps nothing: what a file says of its own size cannot be believed.
fn measure(bytes: &[u8]) -> Result<(), WorkbookRefusal> {
    if !bytes.starts_with(b"PK") {
        return Err(WorkbookRefusal::NotXlsx);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookRefusal::Unreadable)?;
    if archive.len() > MOST_PARTS {
        return Err(WorkbookRefusal::TooMuch);
    }
    let mut room = MOST_UNPACKED;
    let mut is_workbook = false;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| WorkbookRefusal::Unreadable)?;
        let name = part.name().map_err(|_| WorkbookRefusal::Unreadable)?.to_ascii_lowercase();
        if name.ends_with("vbaproject.bin") {
            return Err(WorkbookRefusal::HasMacros);
        }
        is_workbook |= name.starts_with("xl/");
        let size = std::io::copy(&mut part.take(room + 1), &mut std::io::sink());
        let size = size.map_err(|_| WorkbookRefusal::Unreadable)?;
        room = room.checked_sub(size).ok_or(WorkbookRefusal::TooMuch)?;
    }
    if is_workbook { Ok(()) } else { Err(WorkbookRefusal::NotXlsx) }
}

/// The first sheet with our mark in its first cell.
fn find_answers(bytes: &[u8]) -> Result<Grid, WorkbookRefusal> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    for sheet in file.sheet_names().into_iter().take(MOST_SHEETS) {
        let cells = match cells(&mut file, &sheet) {
            Err(WorkbookRefusal::NoAnswers) => continue,
            cells => cells?,
        };
        let first = match cells.get(&(MARKS_LINE, 0)) {
            Some(Cell::Text(text)) => marked(text),
            _ => None,
        };
        if let Some(application) = first {
            return Ok(Grid { sheet, application, cells });
        }
    }
    Err(WorkbookRefusal::NoAnswers)
}

/// The cells of a sheet with something in them.
fn cells(file: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<BTreeMap<(u32, u32), Cell>, WorkbookRefusal> {
    let mut reader = match file.worksheet_cells_reader(sheet) {
        // A sheet that is only a diagram.
        Err(XlsxError::NotAWorksheet(_)) => return Err(WorkbookRefusal::NoAnswers),
        reader => reader.map_err(unreadable)?,
    };
    let mut cells = BTreeMap::new();
    // Formulas are told apart without being spread over the cells that share them: a file may name any number of those.
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(unreadable)? {
        let cell = match found.formula {
            Some(_) => Some(Cell::Formula),
            None => cell(found.value),
        };
        let Some(cell) = cell else { continue };
        cells.insert(found.pos, cell);
        if cells.len() > MOST_CELLS {
            return Err(WorkbookRefusal::TooMuch);
        }
    }
    Ok(cells)
}

fn cell(value: DataRef<'_>) -> Option<Cell> {
    match value {
        DataRef::Empty => None,
        DataRef::String(text) => Some(Cell::Text(text)),
        DataRef::SharedString(text) => Some(Cell::Text(text.to_owned())),
        DataRef::Int(number) => Some(Cell::Number(number as f64)),
        DataRef::Float(number) => Some(Cell::Number(number)),
        _ => Some(Cell::Other),
    }
}

fn unreadable(_: XlsxError) -> WorkbookRefusal {
    WorkbookRefusal::Unreadable
}
