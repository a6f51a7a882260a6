//! `halemark survey`: figures from a file of answers, without an installation.

mod file;
mod report;
mod tabulate;

use clap::Subcommand;

/// What can be done with answers.
#[derive(Subcommand)]
pub enum Command {
    /// Count a file of answers and print what may be told of it: the same rules as for a survey of an installation.
    Tabulate(tabulate::Given),
}

/// Runs the command. What it finds goes to standard output.
pub fn run(command: Command) -> Result<(), Vec<String>> {
    let Command::Tabulate(given) = command;
    tabulate::run(&given)
}
