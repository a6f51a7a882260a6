//! Packs from where they lie: a folder of the file system, or the program itself.

use std::path::Path;

use include_dir::{Dir, include_dir};

use super::{Checked, EDITION_FILE, check_with, read};
use crate::platform::packs::{Notice, PackFile, PackRefusal, Problem, pack_file};
use crate::scheme::rules::Definition;

/// The packs inside the program: `config/schemes/<scheme>/<edition>/`.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/config/schemes");

/// Every edition inside the program, by scheme, then label.
///
/// # Errors
/// What is wrong with the first pack that is.
pub fn shipped() -> Result<Vec<Definition>, PackRefusal> {
    let mut found = Vec::new();
    for edition in SHIPPED.dirs().flat_map(Dir::dirs) {
        let files: Result<Vec<_>, Problem> = edition
            .files()
            .map(|file| pack_file(&file.path().display().to_string(), file.contents().to_owned()))
            .collect();
        found.push(read(files?)?);
    }
    found.sort_by(|a, b| (&a.scheme.slug, &a.label).cmp(&(&b.scheme.slug, &b.label)));
    Ok(found)
}

/// The edition in a folder of the file system.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read_dir(folder: &Path) -> Result<Definition, PackRefusal> {
    check_dir(folder).into_result()
}

/// The edition in a folder of the file system, with everything that is wrong with it.
pub fn check_dir(folder: &Path) -> Checked {
    let (files, problems, notices) = gather(folder);
    if files.is_empty() && !problems.is_empty() {
        return Checked { definition: None, problems, notices };
    }
    if files.is_empty() {
        let shown = folder.display().to_string();
        let instead = format!("a pack is a folder with {EDITION_FILE} and files of criteria in it");
        return Checked {
            definition: None,
            problems: vec![Problem::of_file(&shown, "holds no .toml files", &instead)],
            notices,
        };
    }
    let mut checked = check_with(files, problems);
    checked.notices.extend(notices);
    checked
}

/// The files of a folder, those that cannot be read, and those that are passed over.
fn gather(folder: &Path) -> (Vec<PackFile>, Vec<Problem>, Vec<Notice>) {
    let (mut files, mut problems, mut notices) = (Vec::new(), Vec::new(), Vec::new());
    let unreadable = |path: &Path, error: std::io::Error| {
        let what = format!("cannot be read: {error}");
        let name = path.display().to_string();
        Problem::of_file(
            if name.is_empty() { "the folder" } else { &name },
            &what,
            "name a folder that is there and may be read",
        )
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return (files, vec![unreadable(folder, error)], notices),
    };
    for entry in entries {
        let path = match entry {
            Ok(entry) => entry.path(),
            Err(error) => {
                problems.push(unreadable(folder, error));
                continue;
            }
        };
        let name = path.display().to_string();
        if path.is_dir() {
            notices.push(passed_over(
                &name,
                "is a folder and was not read: all files of a pack lie side by side",
            ));
        } else if name.ends_with(".toml") {
            match std::fs::read(&path) {
                Ok(bytes) => {
                    pack_file(&name, bytes).map_or_else(|wrong| problems.push(wrong), |file| files.push(file))
                }
                Err(error) => problems.push(unreadable(&path, error)),
            }
        } else if name.to_lowercase().ends_with(".toml") {
            notices
                .push(passed_over(&name, "was not read: a file of a pack ends in .toml, in small letters"));
        }
    }
    problems.sort();
    notices.sort();
    (files, problems, notices)
}

fn passed_over(name: &str, says: &str) -> Notice {
    Notice { file: name.to_owned(), line: None, says: says.to_owned() }
}
