//! What happens to surveys every night.

use diesel::prelude::*;
use halemark::platform::ids::SurveyId;
use halemark::schema::{survey_invitees, survey_results, surveys};
use halemark::surveys::actions::{Answered, close_due};
use halemark::surveys::keys;
use halemark::surveys::rules::Mode;

use super::scene::{closed, commented, launch, send};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_band_moves_once_a_night_and_never_where_the_link_is_open,
    the_staff_list_goes_thirty_days_after_the_close,
    answers_and_comments_go_a_year_after_the_close,
    the_keys_of_a_launch_that_failed_go_after_a_day,
);

async fn the_band_moves_once_a_night_and_never_where_the_link_is_open(app: TestApp) {
    let (slips, open) = (launch(&app, Mode::Slips, 30), launch(&app, Mode::Open, 30));
    for at in 0..12 {
        assert_eq!(send(&app.app, &slips, at), Answered::Taken);
        assert_eq!(send(&app.app, &open, at), Answered::Taken);
    }
    assert_eq!(band(&app, slips.survey), None);
    app.run_job("survey-upkeep").await;
    assert_eq!((band(&app, slips.survey), band(&app, open.survey)), (Some(10), None));
}

fn band(app: &TestApp, survey: SurveyId) -> Option<u32> {
    app.app.read_now(|conn| halemark::surveys::get(conn, survey)).unwrap().band
}

async fn the_staff_list_goes_thirty_days_after_the_close(app: TestApp) {
    let launched = launch(&app, Mode::Personal, 12);
    app.wait_days(15);
    close_due(&app.app).unwrap();
    let listed = || -> i64 {
        let of = survey_invitees::table.filter(survey_invitees::survey_id.eq(launched.survey));
        app.app.read_now(|conn| Ok(of.count().get_result(conn)?)).unwrap()
    };
    app.wait_days(29);
    app.run_job("survey-upkeep").await;
    assert_eq!(listed(), 12);
    app.wait_days(1);
    app.run_job("survey-upkeep").await;
    assert_eq!(listed(), 0);
    let removed: Option<chrono::NaiveDate> = app
        .app
        .read_now(|conn| {
            Ok(surveys::table.find(launched.survey).select(surveys::invitees_removed_on).first(conn)?)
        })
        .unwrap();
    assert!(removed.is_some());
}

async fn answers_and_comments_go_a_year_after_the_close(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 12);
    for at in 0..12 {
        send(&app.app, &launched, at);
    }
    app.wait_days(15);
    close_due(&app.app).unwrap();
    let told =
        || -> i64 { app.app.read_now(|conn| Ok(survey_results::table.count().get_result(conn)?)).unwrap() };
    let before = told();
    app.wait_days(360);
    app.run_job("survey-upkeep").await;
    assert_eq!(
        (closed(&app.app, launched.survey).len(), commented(&app.app, launched.survey).len()),
        (12, 12)
    );
    app.wait_days(10);
    app.run_job("survey-upkeep").await;
    assert_eq!((closed(&app.app, launched.survey).len(), commented(&app.app, launched.survey).len()), (0, 0));
    assert_eq!(told(), before, "results stay");
}

async fn the_keys_of_a_launch_that_failed_go_after_a_day(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 10);
    let stray = SurveyId::from_uuid(uuid::Uuid::now_v7());
    keys::make(&app.app, stray, "{}").unwrap();
    keys::make(&app.app, launched.survey, "{}").unwrap();
    app.run_job("survey-upkeep").await;
    assert_eq!(keys::list_files(&app.app).unwrap().len(), 3, "a launch may be on its way");
    for (_, name) in keys::list_files(&app.app).unwrap() {
        let path = app.app.config().survey_keys_folder().join(name);
        let file = std::fs::File::options().write(true).open(path).unwrap();
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    }
    app.run_job("survey-upkeep").await;
    assert_eq!(keys::list_files(&app.app).unwrap().len(), 1);
    assert_eq!(send(&app.app, &launched, 0), Answered::Taken, "the survey has kept its own");
}
