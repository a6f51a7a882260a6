//! `halemark backup`.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::app;
use crate::platform::config::Config;
use crate::platform::db::back_up;

/// Copies the database and the uploaded files into a new folder, also of an installation that runs. The keys of open
/// surveys are left where they are: with them, a backup would read answers that nobody may read yet.
pub fn run(config: &Config, folder: &Path) -> Result<(), Vec<String>> {
    write(config, folder).map_err(|fault| vec![fault])
}

fn write(config: &Config, folder: &Path) -> Result<(), String> {
    let folder = make(config, folder)?;
    let database = back_up(&app::database_of(config, false), &folder)?;
    // Files are never changed once written, so a later copy holds everything an earlier database names.
    let files = copy_files(&config.data_dir.join("files"), &folder.join("files"))?;
    println!("{}: {database} and {files} uploaded files", folder.display());
    println!("The keys of open surveys are not in it, and must be in no other backup.");
    Ok(())
}

/// The folder, empty and nobody else's to read.
fn make(config: &Config, folder: &Path) -> Result<PathBuf, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(said)?;
    let folder_is_full = fs::read_dir(folder).map_err(said)?.next().is_some();
    if folder_is_full {
        return Err(format!("{}: there is something in it already; name a new folder", folder.display()));
    }
    let absolute = fs::canonicalize(folder).map_err(said)?;
    if let Ok(data) = fs::canonicalize(&config.data_dir)
        && absolute.starts_with(&data)
    {
        let _ = fs::remove_dir(folder);
        return Err(format!("{}: it is inside the data folder {}", folder.display(), data.display()));
    }
    fs::set_permissions(&absolute, Permissions::from_mode(0o700)).map_err(said)?;
    Ok(absolute)
}

/// Copies a folder of uploaded files; returns how many.
fn copy_files(from: &Path, to: &Path) -> Result<usize, String> {
    let said = |error: std::io::Error| format!("{}: {error}", from.display());
    if !from.is_dir() {
        return Ok(0);
    }
    fs::create_dir_all(to).map_err(said)?;
    let mut count = 0;
    for entry in fs::read_dir(from).map_err(said)? {
        let entry = entry.map_err(said)?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            count += copy_files(&source, &target)?;
        } else if entry.file_name().to_str().is_some_and(is_whole) {
            fs::copy(&source, &target).map_err(said)?;
            count += 1;
        }
    }
    Ok(count)
}

/// A file that is still being written has a `#` in its name; whole ones are called after their hash.
fn is_whole(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_hexdigit())
}
