//! `halemark survey tabulate --questionnaire FILE --answers FILE`.

use std::path::{Path, PathBuf};

use super::file::{self, Sheet};
use super::report;
use crate::measures::disclosure::{FEWEST, Policy, Refusal, release};
use crate::platform::packs::check_at;
use crate::questionnaires::Questionnaire;
use crate::surveys::rules::Tabling;

/// What to tabulate.
#[derive(clap::Args)]
pub struct Given {
    /// The pack of the questionnaire, a TOML file.
    #[arg(long, value_name = "FILE")]
    questionnaire: PathBuf,
    /// The answers, a CSV file in UTF-8: a line for each person; columns are headed by the codes of items. A number or
    /// the mark of a choice, the code of a choice, or several codes with semicolons between them, the most wanted first.
    /// An empty cell is no answer; neither is 0 where 0 is no mark.
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// A column with groups to tell apart, at most two of them.
    #[arg(long, value_name = "COLUMN")]
    by: Vec<String>,
    /// Tell of no fewer people than this.
    #[arg(long, value_name = "N", default_value_t = 10)]
    min_cell: u32,
    /// Print as JSON.
    #[arg(long)]
    json: bool,
}

/// Prints every figure that may be told.
pub fn run(given: &Given) -> Result<(), Vec<String>> {
    let policy = Policy::new(given.min_cell)
        .map_err(|_| vec![format!("--min-cell is {}; write {FEWEST} or more", given.min_cell)])?;
    if given.by.len() > 2 {
        return Err(vec![Refusal::TooManyBreakdowns(given.by.len()).to_string()]);
    }
    let questionnaire = questionnaire(&given.questionnaire)?;
    let Sheet { breakdowns, answers, unused } = file::read(&given.answers, &questionnaire, &given.by)?;
    let tabling = Tabling::of(&questionnaire, &breakdowns);
    let respondents = answers.iter().map(|answers| tabling.respondent(answers));
    let told = release(policy, tabling.plan(), respondents).map_err(|refusal| vec![refusal.to_string()])?;
    for column in unused {
        eprintln!("halemark: the column {column} is no item's and not named by --by: it is left out");
    }
    let text = if given.json {
        format!("{:#}\n", report::json(&questionnaire, &told))
    } else {
        report::text(&questionnaire, &told)
    };
    crate::cli::print(&text);
    Ok(())
}

fn questionnaire(path: &Path) -> Result<Questionnaire, Vec<String>> {
    let checked = check_at::<Questionnaire>(path);
    let problems = || checked.problems.iter().map(ToString::to_string).collect();
    checked.whole.clone().ok_or_else(problems)
}
