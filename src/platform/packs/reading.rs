//! What came of reading a pack, and reading one that is one file.

use std::path::Path;

use super::folder::read_path;
use super::keys::Keys;
use super::legible;
use super::library::Pack;
use super::problem::{Notice, PackFile, PackRefusal, Problem};
use super::source::{Renamed, Source};

/// The most bytes of a file.
const LONGEST_FILE: usize = 1_000_000;

/// What came of reading a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<T> {
    /// What it defines; `None` when something is wrong.
    pub whole: Option<T>,
    /// Everything that is wrong, by file and line.
    pub problems: Vec<Problem>,
    /// Remarks that keep nobody from using it.
    pub notices: Vec<Notice>,
}

impl<T> Checked<T> {
    /// What it defines, or everything that is wrong.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn into_result(self) -> Result<T, PackRefusal> {
        self.whole.ok_or(PackRefusal { problems: self.problems })
    }

    /// A pack with these problems, by file and line, each once.
    pub(crate) fn refused(mut problems: Vec<Problem>) -> Self {
        problems.sort();
        problems.dedup();
        Self { whole: None, problems, notices: Vec::new() }
    }
}

/// Reads one file: `read` takes the keys of `what` ("the checklist"), and gives the whole with remarks, or nothing when a
/// part of it is missing. Never panics, whatever the file holds.
pub(crate) fn check<T>(
    file: &PackFile,
    what: &str,
    renamed: &'static [Renamed],
    read: impl for<'s, 'i> FnOnce(&'s Source<'s>, Keys<'s, 'i>) -> (Option<T>, Vec<Notice>),
) -> Checked<T> {
    if file.text.len() > LONGEST_FILE {
        let found = format!("has {} bytes", file.text.len());
        return Checked::refused(vec![Problem::of_file(&file.name, &found, "a pack has 1 MB at most")]);
    }
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let legible = legible(text);
    let (source, table) = Source::parse(&file.name, text, &legible, renamed);
    let (whole, notices) = read(&source, Keys::new(&source, what, 1, table));
    let problems = source.into_problems();
    match whole {
        Some(whole) if problems.is_empty() => Checked { whole: Some(whole), problems, notices },
        _ => Checked::refused(problems),
    }
}

/// The pack in the file at a path, with everything that is wrong with it.
pub fn check_at<T: Pack>(path: &Path) -> Checked<T> {
    match read_path(path) {
        Ok(file) => T::check(&file),
        Err(problem) => Checked::refused(vec![problem]),
    }
}
