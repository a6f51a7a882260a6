//! Runs what is due.

use std::time::Duration;

use super::{Job, store};
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;

/// Looks for work this often.
const PAUSE: Duration = Duration::from_secs(20);

/// Runs jobs for as long as the program runs.
pub async fn keep_running(app: App, jobs: Vec<Job>) {
    loop {
        let (app, jobs) = (app.clone(), jobs.clone());
        let outcome = tokio::task::spawn_blocking(move || run_due(&app, &jobs)).await;
        if let Ok(Err(error)) = outcome {
            tracing::warn!(%error, "jobs could not be looked up");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Runs every job that is due now, one after the other; returns how many ran to their end. Blocks.
///
/// # Errors
/// The database's fault; a job that fails is not an error but is tried again later.
pub fn run_due(app: &App, jobs: &[Job]) -> Result<usize, AppError> {
    let mut finished = 0;
    for job in jobs {
        if !app.write_now(&Actor::System, |tx| store::claim(tx, job))? {
            continue;
        }
        match (job.run)(app) {
            Ok(()) => {
                app.write_now(&Actor::System, |tx| store::set_finished(tx, job))?;
                finished += 1;
            }
            Err(error) => tracing::warn!(job = job.name, %error, "a job failed"),
        }
    }
    Ok(finished)
}
