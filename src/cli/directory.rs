//! `halemark directory`: packs of services, without an installation.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Subcommand;

use crate::directory::pack::read_file;

/// What can be done with packs of services.
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
    let mut text = String::new();
    // Writing to a text cannot fail.
    for problem in &checked.problems {
        let _ = writeln!(text, "{problem}");
    }
    let _ = match (&checked.whole, checked.problems.len()) {
        (Some(pack), 0) if pack.entries.len() == 1 => {
            writeln!(text, "{}: 1 service. No problems.", pack.slug)
        }
        (Some(pack), 0) => writeln!(text, "{}: {} services. No problems.", pack.slug, pack.entries.len()),
        (_, 1) => writeln!(text, "{}: 1 problem. Mend it and check again.", file.display()),
        (_, many) => writeln!(text, "{}: {many} problems. Mend them and check again.", file.display()),
    };
    super::print(&text);
    if checked.problems.is_empty() { Ok(()) } else { Err(Vec::new()) }
}
