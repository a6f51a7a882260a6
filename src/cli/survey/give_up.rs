//! `halemark survey give-up SURVEY`.

use clap::Args;

use crate::app::{self, Kind};
use crate::cli::start;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::ids::SurveyId;
use crate::surveys::actions::{Loss, give_up, loss_of};

/// Which survey, and whether it is meant.
#[derive(Args)]
pub struct Given {
    /// The survey: what stands behind /surveys/ in the address of its page.
    survey: String,
    /// Give it up. Without it the command only says what would be lost.
    #[arg(long)]
    yes: bool,
}

/// Says what is lost; with `--yes` gives the survey up.
pub(super) fn run(config: Config, given: &Given) -> Result<(), Vec<String>> {
    let survey: SurveyId = given.survey.parse().map_err(|_| {
        vec![format!("{}: this is no survey's key; copy it from the page's address", given.survey)]
    })?;
    let url = app::database_of(&config, false);
    if !Db::exists(&url) {
        return Err(vec![format!("DATABASE_URL {url}: there is no such database")]);
    }
    let db = start::database(&url)?;
    let app = app::assemble(config, db, 0, Kind::service()).map_err(|fault| vec![fault])?;
    let loss = if given.yes { give_up(&app, survey) } else { loss_of(&app, survey) };
    let loss = loss.map_err(|refusal| vec![format!("survey {survey}: {refusal}")])?;
    super::super::print(&report(&loss, given.yes));
    Ok(())
}

fn report(loss: &Loss, is_done: bool) -> String {
    let Loss { employer, title, answers } = loss;
    let about = format!("“{title}” of {employer}");
    if is_done {
        return format!(
            "{about} was given up. {answers} sealed answers were removed; nobody could have opened them.\n"
        );
    }
    format!(
        "{about} cannot open its answers: its keys are gone from the folder of keys.\n\
         Lost for good: {answers} sealed answers. It will have no results, and its people have to be asked again.\n\
         If the keys may still be on another disk, put them back instead, and the survey closes by itself.\n\
         Nothing was changed. To give it up, run the same command with --yes.\n"
    )
}
