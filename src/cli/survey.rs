//! `halemark survey`: figures from a file of answers, without an installation; and what only an operator does to one.

mod file;
mod give_up;
mod report;
mod tabulate;

use clap::Subcommand;

/// What can be done with answers and surveys.
#[derive(Subcommand)]
pub enum Command {
    /// Count a file of answers and print what may be told of it: the same rules as for a survey of an installation.
    Tabulate(tabulate::Given),
    /// Give up a survey whose keys are gone, as after a restored backup: it ends without results.
    GiveUp(give_up::Given),
}

/// Runs the command. What it finds goes to standard output.
pub fn run(command: Command) -> Result<(), Vec<String>> {
    match command {
        Command::Tabulate(given) => tabulate::run(&given),
        Command::GiveUp(given) => give_up::run(super::config()?, &given),
    }
}
