//! The files of the project, as the contracts read them.

use std::path::{Path, PathBuf};

/// A text file; its path is relative to the project and written with `/`.
#[derive(Debug)]
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// An invented file, to show that a checker can fail.
    pub fn invented(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    /// The parts of the path below its first folder: `src/employers/rules.rs` gives `employers`, `rules.rs`.
    pub fn parts(&self) -> Vec<&str> {
        self.path.split('/').skip(1).collect()
    }
}

/// The Rust sources of the library and the binary.
pub fn sources() -> Vec<File> {
    files("src", &["rs"])
}

/// The templates of pages and letters.
pub fn templates() -> Vec<File> {
    files("templates", &["html", "txt", "xml", "svg", "css"])
}

/// Every file below `folder` that ends in one of `extensions`, sorted by path. A folder that is not there has none.
pub fn files(folder: &str, extensions: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    gather(&root().join(folder), extensions, &mut found);
    found.sort_by(|a: &File, b: &File| a.path.cmp(&b.path));
    found
}

/// The names of the folders right below `folder`, sorted.
pub fn folders(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn gather(folder: &Path, extensions: &[&str], found: &mut Vec<File>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, extensions, found);
        } else if path.extension().is_some_and(|is| extensions.iter().any(|extension| is == *extension)) {
            found.push(read(path));
        }
    }
}

fn read(path: PathBuf) -> File {
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let relative = path.strip_prefix(root()).unwrap_or(&path);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    File { path: parts.join("/"), text }
}
