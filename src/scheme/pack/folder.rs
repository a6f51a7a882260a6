//! Packs from where they lie: a folder of the file system, or the program itself.

use std::path::Path;

use include_dir::{Dir, include_dir};

use super::{Checked, EDITION_FILE, check_with, read};
use crate::platform::packs::{Gathered, Notice, PackRefusal, Problem, gather, pack_file};
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
    let Gathered { files, problems, folders, misnamed } = gather(folder);
    let side_by_side = "is a folder and was not read: all files of a pack lie side by side";
    let folders = folders.into_iter().map(|name| passed_over(name, side_by_side));
    let small = "was not read: a file of a pack ends in .toml, in small letters";
    let mut notices: Vec<Notice> =
        folders.chain(misnamed.into_iter().map(|name| passed_over(name, small))).collect();
    notices.sort();
    if files.is_empty() && problems.is_empty() {
        let shown = folder.display().to_string();
        let instead = format!("a pack is a folder with {EDITION_FILE} and files of criteria in it");
        let problem = Problem::of_file(&shown, "holds no .toml files", &instead);
        return Checked { whole: None, problems: vec![problem], notices };
    }
    if files.is_empty() {
        return Checked { whole: None, problems, notices };
    }
    let mut checked = check_with(files, problems);
    checked.notices.extend(notices);
    checked
}

fn passed_over(file: String, says: &str) -> Notice {
    Notice { file, line: None, says: says.to_owned() }
}
