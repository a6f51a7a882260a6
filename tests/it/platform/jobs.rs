//! What the program does by itself, when it is due.

use std::fs;
use std::io::Write;

use crate::support::app::{TestApp, nine_on};
use crate::support::database::on_both;
use halemark::platform::app::App;
use halemark::platform::error::AppError;
use halemark::platform::jobs::{Every, Job, run_due};

on_both!(
    a_daily_job_runs_once_a_day_on_however_many_servers,
    a_job_that_was_missed_for_days_runs_once,
    a_job_that_fails_is_tried_again_and_holds_up_no_other,
);

const DAILY: Job = Job { name: "test-daily", every: Every::DayAt(7), run: note };
const BROKEN: Job = Job { name: "test-broken", every: Every::Minutes(1), run: fail };

/// Leaves a trace where the test can count.
fn note(app: &App) -> Result<(), AppError> {
    let file = fs::OpenOptions::new().create(true).append(true).open(app.config().data_dir.join("ran"));
    file.unwrap().write_all(b".").unwrap();
    Ok(())
}

fn fail(app: &App) -> Result<(), AppError> {
    note(app)?;
    Err(AppError::fault("a job that never works"))
}

async fn a_daily_job_runs_once_a_day_on_however_many_servers(app: TestApp) {
    let servers = [0, 1, 2].map(|_| run(&app, &[DAILY]));
    futures_util::future::join_all(servers).await;
    assert_eq!(ran(&app), 1, "on the first day");
    app.app.clock().set(nine_on(2026, 3, 3) - chrono::Duration::hours(3));
    assert_eq!(run(&app, &[DAILY]).await, 0, "six in the morning is too early");
    app.app.clock().set(nine_on(2026, 3, 3));
    futures_util::future::join_all([0, 1, 2].map(|_| run(&app, &[DAILY]))).await;
    assert_eq!(ran(&app), 2, "on the second day");
}

async fn a_job_that_was_missed_for_days_runs_once(app: TestApp) {
    run(&app, &[DAILY]).await;
    app.wait_days(5);
    run(&app, &[DAILY]).await;
    run(&app, &[DAILY]).await;
    assert_eq!(ran(&app), 2);
}

async fn a_job_that_fails_is_tried_again_and_holds_up_no_other(app: TestApp) {
    assert_eq!(run(&app, &[BROKEN, DAILY]).await, 1);
    assert_eq!(ran(&app), 2, "both were tried");
    run(&app, &[BROKEN, DAILY]).await;
    assert_eq!(ran(&app), 2, "not again at once");
    app.app.clock().set(app.app.clock().now() + chrono::Duration::minutes(16));
    run(&app, &[BROKEN, DAILY]).await;
    assert_eq!(ran(&app), 3, "the broken one again");
}

async fn run(app: &TestApp, jobs: &'static [Job]) -> usize {
    let app = app.app.clone();
    actix_web::web::block(move || run_due(&app, jobs)).await.unwrap().unwrap()
}

/// How often a job ran.
fn ran(app: &TestApp) -> usize {
    fs::read(app.data_dir.join("ran")).unwrap_or_default().len()
}
