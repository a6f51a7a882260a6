//! The files of packs in a folder of the file system.

use std::path::Path;

use super::problem::{PackFile, Problem, pack_file};

/// What a folder holds.
#[derive(Default)]
pub(crate) struct Gathered {
    /// Its files that end in `.toml`, by their names.
    pub(crate) files: Vec<PackFile>,
    /// What cannot be read.
    pub(crate) problems: Vec<Problem>,
    /// Folders in it, which are not read.
    pub(crate) folders: Vec<String>,
    /// Files that end in `.TOML` or the like, which are not read.
    pub(crate) misnamed: Vec<String>,
}

/// Reads the files of a folder.
pub(crate) fn gather(folder: &Path) -> Gathered {
    let mut gathered = Gathered::default();
    match std::fs::read_dir(folder) {
        Ok(entries) => entries.for_each(|entry| match entry {
            Ok(entry) => gathered.take(&entry.path()),
            Err(error) => gathered.problems.push(unreadable(folder, "folder", &error)),
        }),
        Err(error) => gathered.problems.push(unreadable(folder, "folder", &error)),
    }
    gathered.files.sort_by(|a, b| a.name.cmp(&b.name));
    gathered.problems.sort();
    gathered.folders.sort();
    gathered.misnamed.sort();
    gathered
}

/// Reads the file at a path.
pub(super) fn read_path(path: &Path) -> Result<PackFile, Problem> {
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, "file", &error))?;
    pack_file(&path.display().to_string(), bytes)
}

impl Gathered {
    fn take(&mut self, path: &Path) {
        let name = path.display().to_string();
        if path.is_dir() {
            self.folders.push(name);
        } else if name.ends_with(".toml") {
            match read_path(path) {
                Ok(file) => self.files.push(file),
                Err(problem) => self.problems.push(problem),
            }
        } else if name.to_lowercase().ends_with(".toml") {
            self.misnamed.push(name);
        }
    }
}

fn unreadable(path: &Path, kind: &str, error: &std::io::Error) -> Problem {
    let name = path.display().to_string();
    let name = if name.is_empty() { format!("the {kind}") } else { name };
    let instead = format!("name a {kind} that is there and may be read");
    Problem::of_file(&name, &format!("cannot be read: {error}"), &instead)
}
