//! `halemark questionnaire`: packs of questions, without an installation.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::questionnaires::Questionnaire;
use crate::questionnaires::pack::{Checked, read_file};

/// What can be done with questionnaires.
#[derive(Subcommand)]
pub enum Command {
    /// Find everything that is wrong with a pack, and say what would be right. Ends with 1 if anything is.
    Check {
        /// The file of the pack.
        file: PathBuf,
    },
}

/// Runs the command. What it finds goes to standard output; an error without a sentence has been said there.
pub fn run(command: Command) -> Result<(), Vec<String>> {
    let Command::Check { file } = command;
    let checked = read_file(&file);
    super::print(&report(&file, &checked));
    if checked.problems.is_empty() { Ok(()) } else { Err(Vec::new()) }
}

fn report(file: &Path, checked: &Checked) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for problem in &checked.problems {
        let _ = writeln!(text, "{problem}");
    }
    for notice in &checked.notices {
        let _ = writeln!(text, "remark: {notice}");
    }
    let _ = match (&checked.questionnaire, checked.problems.len()) {
        (Some(questionnaire), 0) => writeln!(text, "{}", good(questionnaire, checked.notices.len())),
        (_, 1) => writeln!(text, "{}: 1 problem. Mend it and check again.", file.display()),
        (_, many) => writeln!(text, "{}: {many} problems. Mend them and check again.", file.display()),
    };
    text
}

/// A pack with nothing wrong, in one line.
fn good(questionnaire: &Questionnaire, remarks: usize) -> String {
    let so_many = |count: usize, one: &str, several: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {several}"),
    };
    let parts = [
        so_many(questionnaire.pages.len(), "page", "pages"),
        so_many(questionnaire.items().count(), "item", "items"),
        so_many(questionnaire.scales.len(), "scale", "scales"),
        so_many(questionnaire.breakdowns.len(), "breakdown", "breakdowns"),
        so_many(questionnaire.languages.len(), "language", "languages"),
    ];
    let remarked =
        if remarks == 0 { String::new() } else { format!(", {}", so_many(remarks, "remark", "remarks")) };
    format!("{} {}: {}. No problems{remarked}.", questionnaire.slug, questionnaire.version, parts.join(", "))
}
