//! `halemark scheme check DIR`.

use std::fmt::Write;
use std::path::Path;

use crate::scheme::Definition;
use crate::scheme::pack::{Checked, check_dir, content_hash};

/// Prints every problem, then the remarks, then how many there were.
pub fn run(dir: &Path) -> Result<(), Vec<String>> {
    let checked = check_dir(dir);
    super::print(&report(dir, &checked));
    if checked.problems.is_empty() { Ok(()) } else { Err(Vec::new()) }
}

fn report(dir: &Path, checked: &Checked) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for problem in &checked.problems {
        let _ = writeln!(text, "{problem}");
    }
    for notice in &checked.notices {
        let _ = writeln!(text, "remark: {notice}");
    }
    let _ = match (&checked.definition, checked.problems.len()) {
        (Some(definition), 0) => writeln!(text, "{}", good(definition, checked.notices.len())),
        (_, 1) => writeln!(text, "{}: 1 problem. Mend it and check again.", dir.display()),
        (_, many) => writeln!(text, "{}: {many} problems. Mend them and check again.", dir.display()),
    };
    text
}

/// A pack with nothing wrong, in one line.
fn good(definition: &Definition, remarks: usize) -> String {
    let so_many = |count: usize, one: &str, several: &str| {
        if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
    };
    let Definition { scheme, label, tracks, standards, levels, criteria, translations, .. } = definition;
    let mut parts = vec![so_many(levels.len(), "level", "levels")];
    parts.push(so_many(standards.len(), "standard", "standards"));
    parts.push(so_many(criteria.len(), "criterion", "criteria"));
    if !tracks.is_empty() {
        parts.push(so_many(tracks.len(), "track", "tracks"));
    }
    if !translations.is_empty() {
        parts.push(so_many(translations.len(), "translation", "translations"));
    }
    let remarked =
        if remarks == 0 { String::new() } else { format!(", {}", so_many(remarks, "remark", "remarks")) };
    let hash = content_hash(definition).map(|hash| format!("\nContent hash {hash}")).unwrap_or_default();
    format!("{} {label}: {}. No problems{remarked}.{hash}", scheme.name, parts.join(", "))
}
