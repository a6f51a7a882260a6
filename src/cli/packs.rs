//! `halemark topics` and `halemark checklist`: packs of needs assessments, without an installation.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::needs::{Checklist, checklists};
use crate::platform::packs::Checked;
use crate::topics::{TopicList, pack};

/// What can be done with a pack.
#[derive(Subcommand)]
pub enum Command {
    /// Find everything that is wrong with a pack, and say what would be right. Ends with 1 if anything is.
    Check {
        /// The file of the pack.
        file: PathBuf,
    },
}

/// Checks a list of topics. What it finds goes to standard output; an error without a sentence has been said there.
pub fn topics(command: Command) -> Result<(), Vec<String>> {
    let Command::Check { file } = command;
    let good = |list: &TopicList| format!("{} {}: {} topics", list.slug, list.version, list.topics.len());
    report(&file, &pack::read_file(&file), good)
}

/// Checks a checklist for walk-rounds, whose topics may be of the host's own list.
pub fn checklist(command: Command) -> Result<(), Vec<String>> {
    super::start::topics()?;
    let Command::Check { file } = command;
    let good = |list: &Checklist| {
        let (sections, items) = (list.sections.len(), list.items().count());
        format!("{} {}: {sections} sections, {items} items", list.slug, list.version)
    };
    report(&file, &checklists::read_file(&file), good)
}

fn report<T>(file: &Path, checked: &Checked<T>, good: impl Fn(&T) -> String) -> Result<(), Vec<String>> {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for problem in &checked.problems {
        let _ = writeln!(text, "{problem}");
    }
    for notice in &checked.notices {
        let _ = writeln!(text, "remark: {notice}");
    }
    let _ = match (&checked.whole, checked.problems.len()) {
        (Some(whole), 0) => writeln!(text, "{}. No problems.", good(whole)),
        (_, 1) => writeln!(text, "{}: 1 problem. Mend it and check again.", file.display()),
        (_, many) => writeln!(text, "{}: {many} problems. Mend them and check again.", file.display()),
    };
    super::print(&text);
    if checked.problems.is_empty() { Ok(()) } else { Err(Vec::new()) }
}
