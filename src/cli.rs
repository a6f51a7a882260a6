//! The command line.

mod backup;
mod check_config;
mod demo;
mod packs;
mod scheme;
mod serve;
mod start;
mod survey;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::platform::config::{Config, Given, gather};

/// Runs a workplace-wellbeing award for a place.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve a demonstration with invented employers on this machine (what happens without a command).
    Demo {
        /// Write the demonstration's sign-ins to this file as JSON.
        #[arg(long, value_name = "FILE")]
        sign_ins: Option<PathBuf>,
    },
    /// Serve an installation.
    Serve {
        /// Make the database file where DATABASE_URL names one that is not there.
        #[arg(long)]
        create: bool,
    },
    /// Copy the database and the uploaded files into a new folder, also while servers run.
    Backup {
        /// The folder to make; outside the data folder.
        folder: PathBuf,
    },
    /// Explain every setting: its value, where it came from, what it should be.
    CheckConfig,
    /// Work with schemes and their packs.
    #[command(subcommand)]
    Scheme(scheme::Command),
    /// Work with packs of questions.
    #[command(subcommand)]
    Questionnaire(packs::Command),
    /// Work with packs of services for the support directory.
    #[command(subcommand)]
    Directory(packs::Command),
    /// Work with lists of topics.
    #[command(subcommand)]
    Topics(packs::Command),
    /// Work with checklists for walk-rounds.
    #[command(subcommand)]
    Checklist(packs::Command),
    /// Work with answers to questionnaires.
    #[command(subcommand)]
    Survey(survey::Command),
}

/// Runs the command; what went wrong is one sentence a line on standard error.
pub fn run() -> ExitCode {
    let command = Cli::parse().command.unwrap_or(Command::Demo { sign_ins: None });
    let ended = match command {
        Command::Demo { sign_ins } => config().and_then(|config| demo::run(config, sign_ins.as_deref())),
        Command::Serve { create } => config().and_then(|config| serve::run(config, create)),
        Command::Backup { folder } => config().and_then(|config| backup::run(&config, &folder)),
        Command::CheckConfig => check_config::run(),
        Command::Scheme(command) => scheme::run(command),
        Command::Questionnaire(command) => packs::questionnaire(command),
        Command::Directory(command) => packs::directory(command),
        Command::Topics(command) => packs::topics(command),
        Command::Checklist(command) => packs::checklist(command),
        Command::Survey(command) => survey::run(command),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                eprintln!("halemark: {fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn given() -> Result<Vec<Given>, Vec<String>> {
    gather(Path::new("config"), |name| std::env::var(name).ok())
}

fn config() -> Result<Config, Vec<String>> {
    Config::read(&given()?)
}

/// Prints a text. Whoever reads it may stop early, as `head` does.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
