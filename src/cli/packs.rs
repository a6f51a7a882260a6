//! `halemark questionnaire`, `topics`, `checklist` and `directory`: packs of one file each, without an installation.

mod report;

use std::path::{Path, PathBuf};

use clap::Subcommand;

use crate::directory::pack::Pack as Services;
use crate::needs::Checklist;
use crate::platform::packs::{Checked, Notice, check_at};
use crate::questionnaires::Questionnaire;
use crate::topics::{self, TopicList};

pub(super) use report::{report, so_many};

/// What can be done with a pack.
#[derive(Subcommand)]
pub enum Command {
    /// Find everything that is wrong with a pack, and say what would be right. Ends with 1 if anything is.
    Check {
        /// The file of the pack.
        file: PathBuf,
    },
}

/// Checks a questionnaire, whose concerns may be of the host's own topics. What it finds goes to standard output; an error
/// without a sentence has been said there. So with the others.
pub fn questionnaire(command: Command) -> Result<(), Vec<String>> {
    super::start::topics()?;
    let Command::Check { file } = command;
    let mut checked: Checked<Questionnaire> = check_at(&file);
    let remarks = checked.whole.as_ref().map(|whole| unknown_topics(&file, whole)).unwrap_or_default();
    checked.notices.extend(remarks);
    report(&file, &checked, |of| {
        let parts = [
            so_many(of.pages.len(), "page", "pages"),
            so_many(of.items().count(), "item", "items"),
            so_many(of.scales.len(), "scale", "scales"),
            so_many(of.breakdowns.len(), "breakdown", "breakdowns"),
            so_many(of.languages.len(), "language", "languages"),
        ];
        format!("{} {}: {}", of.slug, of.version, parts.join(", "))
    })
}

/// Checks a list of topics.
pub fn topics(command: Command) -> Result<(), Vec<String>> {
    let Command::Check { file } = command;
    let mut checked: Checked<TopicList> = check_at(&file);
    let left_out = checked.whole.as_ref().map(topics::pack::left_out).unwrap_or_default();
    if !left_out.is_empty() {
        let says = format!(
            "{} of the shipped list are not here: conversations leave them out; findings of shipped questionnaires \
             and checklists still carry them",
            left_out.join(", ")
        );
        checked.notices.push(remark(&file, says));
    }
    report(&file, &checked, |list| {
        format!("{} {}: {}", list.slug, list.version, so_many(list.topics.len(), "topic", "topics"))
    })
}

/// Checks a checklist for walk-rounds, whose topics may be of the host's own list.
pub fn checklist(command: Command) -> Result<(), Vec<String>> {
    super::start::topics()?;
    let Command::Check { file } = command;
    report(&file, &check_at::<Checklist>(&file), |list| {
        let sections = so_many(list.sections.len(), "section", "sections");
        format!(
            "{} {}: {sections}, {}",
            list.slug,
            list.version,
            so_many(list.items().count(), "item", "items")
        )
    })
}

/// Checks a pack of services for the support directory, whose topics may be of the host's own list.
pub fn directory(command: Command) -> Result<(), Vec<String>> {
    super::start::topics()?;
    let Command::Check { file } = command;
    report(&file, &check_at::<Services>(&file), |pack| {
        format!("{}: {}", pack.slug, so_many(pack.entries.len(), "service", "services"))
    })
}

/// A remark on each topic of a concern that no list has: its findings would be under a bare code.
fn unknown_topics(file: &Path, questionnaire: &Questionnaire) -> Vec<Notice> {
    let mut codes = questionnaire.concern_topics();
    codes.retain(|code| !topics::is_known(code));
    let says = |code: &&str| format!("its concerns name the topic {code:?}, which no list of topics has");
    codes.iter().map(says).map(|says| remark(file, says)).collect()
}

fn remark(file: &Path, says: String) -> Notice {
    Notice { file: file.display().to_string(), line: None, says }
}
