//! What a check of a pack prints.

use std::fmt::Write;
use std::path::Path;

use crate::platform::packs::Checked;

/// Prints every problem, then the remarks, then how many there were; `good` says in a line what a pack without problems
/// holds. The error has no sentence, since everything has been said.
pub fn report<T>(
    path: &Path,
    checked: &Checked<T>,
    good: impl FnOnce(&T) -> String,
) -> Result<(), Vec<String>> {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for problem in &checked.problems {
        let _ = writeln!(text, "{problem}");
    }
    for notice in &checked.notices {
        let _ = writeln!(text, "remark: {notice}");
    }
    let remarked = match checked.notices.len() {
        0 => String::new(),
        count => format!(", {}", so_many(count, "remark", "remarks")),
    };
    let _ = match (&checked.whole, checked.problems.len()) {
        (Some(whole), 0) => writeln!(text, "{}. No problems{remarked}.", good(whole)),
        (_, 1) => writeln!(text, "{}: 1 problem. Mend it and check again.", path.display()),
        (_, many) => writeln!(text, "{}: {many} problems. Mend them and check again.", path.display()),
    };
    crate::cli::print(&text);
    if checked.problems.is_empty() { Ok(()) } else { Err(Vec::new()) }
}

/// A number with its noun.
pub fn so_many(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}
