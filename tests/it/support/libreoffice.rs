//! LibreOffice Calc without a screen: opens a workbook, edits cells as its own program does, and saves it anew.

use super::leash::{self, Leashed, StopWith, find_program};
use std::path::PathBuf;
use std::time::Duration;

/// What is done in the office: reads the edits, starts it, waits for it, edits, saves, ends it.
const SCRIPT: &str = include_str!("libreoffice.py");

/// The longest that opening, editing and saving may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// One edit: the sheet, the name of the cell, and what is typed into it. What starts with `=` is taken for a formula,
/// as if it were typed into a cell that is no text.
pub type Edit<'a> = (&'a str, &'a str, &'a str);

/// Says whether LibreOffice can be had here.
pub fn available() -> Result<(), String> {
    find_program("soffice").ok_or("LibreOffice is not installed")?;
    python().map(|_| ())
}

/// The Python that the distribution's bridge to LibreOffice is installed for.
fn python() -> Result<PathBuf, String> {
    let distribution = PathBuf::from("/usr/bin/python3");
    let found = leash::command(&distribution, None).args(["-c", "import uno"]).output();
    let there = found.is_ok_and(|output| output.status.success());
    there.then_some(distribution).ok_or_else(|| "python3-uno is not installed".to_owned())
}

/// The workbook after these edits, saved by LibreOffice as an Excel workbook.
pub fn edit(workbook: &[u8], edits: &[Edit<'_>]) -> Vec<u8> {
    let folder = leash::new_folder("hmlo", None).unwrap();
    std::fs::write(folder.join("in.xlsx"), workbook).unwrap();
    std::fs::write(folder.join("edits.json"), serde_json::to_vec(edits).unwrap()).unwrap();
    std::fs::write(folder.join("edit.py"), SCRIPT).unwrap();
    let arguments = [folder.join("edit.py").into_os_string(), folder.as_os_str().to_owned()];
    let office = Leashed::start(&folder, None, StopWith::Kill, &python().unwrap(), arguments).unwrap();
    office.wait_until(PATIENCE, |_| folder.join("done").exists().then_some(())).unwrap();
    let saved = std::fs::read(folder.join("out.xlsx"));
    saved.unwrap_or_else(|error| panic!("LibreOffice saved nothing ({error}): {}", office.log()))
}
