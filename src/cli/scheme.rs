//! `halemark scheme`: packs and verdicts, without an installation.

mod check;

use std::io::Write;
use std::path::PathBuf;

use clap::Subcommand;

/// What can be done with schemes.
#[derive(Subcommand)]
pub enum Command {
    /// Find everything that is wrong with a pack, and say what would be right. Ends with 1 if anything is.
    Check {
        /// The folder of the pack.
        dir: PathBuf,
    },
}

/// Runs the command. What it finds goes to standard output; an error without a sentence has been said there.
pub fn run(command: Command) -> Result<(), Vec<String>> {
    match command {
        Command::Check { dir } => check::run(&dir),
    }
}

/// Prints a text. Whoever reads it may stop early, as `head` does.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
