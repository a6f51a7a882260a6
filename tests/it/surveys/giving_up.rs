//! A survey whose keys are gone, as after a restored backup.

use std::fs;

use halemark::platform::access::Role;
use halemark::platform::ids::SurveyId;
use halemark::surveys::actions::{Answered, close_due, give_up, loss_of};
use halemark::surveys::rules::Mode;
use halemark::surveys::{count_sealed, find_results, get};

use super::vault::scene::{launch, send};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_survey_without_its_keys_can_be_given_up,
    a_survey_with_its_keys_cannot_be_given_up,
    a_survey_given_up_says_so_and_waits_for_no_pool,
);

/// A survey that closes and cannot: its keys are on no disk any more.
fn stuck(app: &TestApp, people: usize) -> SurveyId {
    let launched = launch(app, Mode::Slips, people);
    (0..people).for_each(|at| assert_eq!(send(&app.app, &launched, at), Answered::Taken));
    fs::remove_dir_all(app.data_dir.join("survey-keys")).unwrap();
    app.wait_days(15);
    assert!(close_due(&app.app).is_err(), "a survey closed without its keys");
    launched.survey
}

async fn a_survey_without_its_keys_can_be_given_up(app: TestApp) {
    let survey = stuck(&app, 12);
    let loss = loss_of(&app.app, survey).unwrap();
    assert_eq!((loss.title.as_str(), loss.answers), ("How we are", 12));
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, survey)).unwrap(), 12, "asking changes nothing");
    give_up(&app.app, survey).unwrap();
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, survey)).unwrap(), 0);
    assert!(app.app.read_now(|conn| get(conn, survey)).unwrap().is_given_up());
    close_due(&app.app).unwrap();
    assert!(app.app.read_now(|conn| find_results(conn, survey)).unwrap().is_none());
    let again = give_up(&app.app, survey).unwrap_err();
    assert!(again.to_string().contains("it is closed"), "{again}");
}

async fn a_survey_with_its_keys_cannot_be_given_up(app: TestApp) {
    let launched = launch(&app, Mode::Slips, 12);
    assert_eq!(send(&app.app, &launched, 0), Answered::Taken);
    let refusal = give_up(&app.app, launched.survey).unwrap_err();
    assert!(refusal.to_string().contains("its keys are there"), "{refusal}");
    assert_eq!(app.app.read_now(|conn| count_sealed(conn, launched.survey)).unwrap(), 1);
    app.wait_days(15);
    close_due(&app.app).unwrap();
    assert!(!app.app.read_now(|conn| get(conn, launched.survey)).unwrap().is_given_up());
}

async fn a_survey_given_up_says_so_and_waits_for_no_pool(app: TestApp) {
    let survey = stuck(&app, 5);
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    give_up(&app.app, survey).unwrap();
    let pools = coordinator.get("/surveys/pools").await;
    assert!(pools.says("No closed survey of a small employer is waiting"), "{}", pools.text());
    let page = coordinator.get(&format!("/surveys/{survey}")).await;
    assert!(page.says("Given up") && page.says("its keys were gone"), "{}", page.text());
    assert!(!page.says("Read the results"), "{}", page.text());
    let told = app.app.read_now(|conn| find_results(conn, survey)).unwrap();
    assert!(told.is_none());
}
