//! `halemark scheme`: packs and verdicts, without an installation.

mod answers;
mod check;
mod evaluate;
mod facts;
mod replay;
mod told;
mod words;

use std::path::PathBuf;

use clap::Subcommand;

use super::print;

/// What can be done with schemes.
#[derive(Subcommand)]
pub enum Command {
    /// Find everything that is wrong with a pack, and say what would be right. Ends with 1 if anything is.
    Check {
        /// The folder of the pack.
        dir: PathBuf,
    },
    /// Judge answers by a pack: the verdict on every level, why, and the ways up.
    Evaluate(evaluate::Given),
    /// Judge again what a decision rested on. Ends with 1 where the verdict is not the same, and says what differs.
    Replay {
        /// The bundle, as the page of a decided case gives it.
        bundle: PathBuf,
        /// Judge by this pack, not by the edition inside the bundle.
        #[arg(long, value_name = "DIR")]
        pack: Option<PathBuf>,
    },
}

/// Runs the command. What it finds goes to standard output; an error without a sentence has been said there.
pub fn run(command: Command) -> Result<(), Vec<String>> {
    match command {
        Command::Check { dir } => check::run(&dir),
        Command::Evaluate(given) => evaluate::run(&given),
        Command::Replay { bundle, pack } => replay::run(&bundle, pack.as_deref()),
    }
}
