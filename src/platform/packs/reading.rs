//! What came of reading a pack that is one file, and the packs of a host's folder.

use std::path::{Path, PathBuf};

use super::keys::Keys;
use super::legible;
use super::problem::{Notice, PackFile, PackRefusal, Problem, pack_file};
use super::source::{Renamed, Source};

/// The most bytes of a file.
const LONGEST_FILE: usize = 1_000_000;

/// What came of reading a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked<T> {
    /// What it defines; `None` when something is wrong.
    pub whole: Option<T>,
    /// Everything that is wrong, by line.
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

    fn refused(mut problems: Vec<Problem>) -> Self {
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

/// Reads the file at a path with `read`.
pub(crate) fn check_at<T>(path: &Path, read: impl FnOnce(&PackFile) -> Checked<T>) -> Checked<T> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        let what = format!("cannot be read: {error}");
        Problem::of_file(&name, &what, "name a file that is there and may be read")
    });
    match bytes.and_then(|bytes| pack_file(&name, bytes)) {
        Ok(file) => read(&file),
        Err(problem) => Checked::refused(vec![problem]),
    }
}

/// What the packs of a folder define, which need not be there, each with its file, by their names.
///
/// # Errors
/// Everything that is wrong with them, a sentence each.
pub(crate) fn check_all<T>(
    folder: &Path,
    read: impl Fn(&PackFile) -> Checked<T>,
) -> Result<Vec<(PathBuf, T)>, Vec<String>> {
    let mut paths = Vec::new();
    if folder.is_dir() {
        let entries =
            std::fs::read_dir(folder).map_err(|error| vec![format!("{}: {error}", folder.display())])?;
        paths.extend(entries.filter_map(Result::ok).map(|entry| entry.path()));
    }
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.sort();
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        match check_at(&path, &read).into_result() {
            Ok(whole) => found.push((path, whole)),
            Err(refusal) => faults.extend(refusal.problems.iter().map(Problem::to_string)),
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}
