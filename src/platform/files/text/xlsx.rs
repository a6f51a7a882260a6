//! The text of an Excel workbook: every cell of every sheet, a line for a row.

use std::io::{Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use zip::ZipArchive;

use super::{MOST_UNPACKED, Room};

pub fn read(bytes: &[u8], room: &mut Room) -> Option<()> {
    if !fits(bytes)? {
        return None;
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).ok()?;
    for sheet in book.sheet_names() {
        // A sheet that cannot be read, such as a chart, leaves the others.
        let _ = rows(&mut book, &sheet, room);
        if room.is_full() {
            break;
        }
    }
    Some(())
}

/// Cell by cell: a table of the whole sheet would be as large as the address of its last cell says.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, room: &mut Room) -> Option<()> {
    let mut cells = book.worksheet_cells_reader(sheet).ok()?;
    let mut row = None;
    while let Some(cell) = cells.next_cell().ok()? {
        let (at, _) = cell.get_position();
        room.part(if row == Some(at) { '\t' } else { '\n' });
        row = Some(at);
        room.push(&said(cell.get_value()));
        if room.is_full() {
            break;
        }
    }
    room.part('\n');
    Some(())
}

fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(at) => day(at),
        DataRef::DateTimeIso(at) => at.clone(),
        _ => String::new(),
    }
}

fn day(at: &ExcelDateTime) -> String {
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Whether the archive unpacks to no more than a workbook of people needs; what it declares is not believed.
fn fits(bytes: &[u8]) -> Option<bool> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = MOST_UNPACKED;
    for number in 0..archive.len() {
        let packed = archive.by_index(number).ok()?;
        let size = std::io::copy(&mut packed.take(left + 1), &mut std::io::sink()).ok()?;
        if size > left {
            return Some(false);
        }
        left -= size;
    }
    Some(true)
}
