//! What is wrong with a pack, and what is worth knowing of one that is right.

use std::fmt;

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// File name, for error messages; the last part says what the file is.
    pub name: String,
    /// Its TOML.
    pub text: String,
}

/// Everything that is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRefusal {
    /// At least one.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a pack, in words for its author.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file to mend.
    pub file: String,
    /// The line, counted from 1; `None` where the whole file is meant.
    pub line: Option<usize>,
    /// What is wrong with it.
    pub what: String,
    /// What would be right.
    pub instead: Option<String>,
}

/// Something an author should know that keeps nobody from publishing the pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// The file it is about.
    pub file: String,
    /// The line, counted from 1.
    pub line: Option<usize>,
    /// The remark, a sentence without its full stop.
    pub says: String,
}

impl Problem {
    /// A problem of a whole file.
    pub(crate) fn of_file(file: &str, what: &str, instead: &str) -> Self {
        Self { file: file.to_owned(), line: None, what: what.to_owned(), instead: Some(instead.to_owned()) }
    }
}

impl From<Problem> for PackRefusal {
    fn from(problem: Problem) -> Self {
        Self { problems: vec![problem] }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        place(out, &self.file, self.line)?;
        out.write_str(&self.what)?;
        self.instead.iter().try_for_each(|instead| write!(out, "; {instead}"))
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        place(out, &self.file, self.line)?;
        out.write_str(&self.says)
    }
}

fn place(out: &mut fmt::Formatter<'_>, file: &str, line: Option<usize>) -> fmt::Result {
    match line {
        Some(line) => write!(out, "{file}:{line}: "),
        None => write!(out, "{file}: "),
    }
}

impl fmt::Display for PackRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.problems.iter().map(Problem::to_string).collect();
        out.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for PackRefusal {}

/// A file of a pack from its bytes.
///
/// # Errors
/// Where they are no text.
pub fn pack_file(name: &str, bytes: Vec<u8>) -> Result<PackFile, Problem> {
    String::from_utf8(bytes).map(|text| PackFile { name: name.to_owned(), text }).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        Problem {
            file: name.to_owned(),
            line: Some(line),
            what: "is not UTF-8 text".to_owned(),
            instead: Some("save the file as UTF-8 in your editor".to_owned()),
        }
    })
}
