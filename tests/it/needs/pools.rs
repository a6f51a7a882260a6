//! The survey of a small employer in its published report: what was told of it on the day stays what is told.

use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::platform::error::AppError;
use halemark::platform::ids::SurveyId;
use halemark::platform::tx::Tx;
use halemark::schema::surveys;
use halemark::surveys::actions::Answered;
use halemark::surveys::find_pool_of;
use halemark::surveys::rules::Mode;

use super::released;
use super::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;
use crate::surveys::vault::scene::{Launched, launch, send};

on_both!(
    a_pool_made_after_the_publication_changes_no_word_of_the_report,
    a_pool_made_before_the_publication_is_what_the_report_tells,
    a_pool_that_was_made_while_somebody_read_what_they_would_publish_is_shown_first,
);

/// Closed surveys of three small employers; the first is the one of the assessment.
async fn three_surveys(app: &TestApp, needing: &Needing) -> Vec<SurveyId> {
    let launched: Vec<Launched> = [5, 5, 4].map(|people| launch(app, Mode::Slips, people)).into();
    for (survey, people) in launched.iter().zip([5, 5, 4]) {
        (0..people).for_each(|at| assert_eq!(send(&app.app, survey, at), Answered::Taken));
    }
    app.wait_days(15);
    app.run_job("survey-closings").await;
    let (ours, employer) = (launched[0].survey, needing.asking.scene.employer);
    let give = |tx: &mut Tx<'_>| {
        diesel::update(surveys::table.find(ours))
            .set(surveys::employer_id.eq(employer))
            .execute(tx.conn())
            .map_err(AppError::from)
    };
    app.app.write_now(&Actor::System, give).unwrap();
    released::tie_to(app, needing, ours);
    launched.iter().map(|one| one.survey).collect()
}

/// The coordinator has them told together.
async fn pool(app: &TestApp, needing: &Needing, surveys: &[SurveyId]) {
    let (scheme, keys) = (app.bhawa().to_string(), surveys.iter().map(ToString::to_string));
    let keys: Vec<String> = keys.collect();
    let mut form = vec![("scheme", scheme.as_str()), ("title", "Bakers, spring 2026")];
    form.extend(keys.iter().map(|key| ("survey", key.as_str())));
    let coordinator = app.sign_in(&needing.asking.coordinator).await;
    let made = coordinator.post("/surveys/pooling", &form).await;
    assert_eq!(made.status, 303, "{}", made.text());
    assert!(app.app.read_now(|conn| find_pool_of(conn, surveys[0])).unwrap().is_some());
}

async fn publish(adviser: &Client, needing: &Needing) {
    let publication = needing.page("publication");
    let print = adviser.get(&publication).await.value_of("print").unwrap();
    let published = adviser.post_and_follow(&publication, &[("print", &print)]).await;
    assert!(published.says("The report was published"), "{}", published.text());
}

async fn a_pool_made_after_the_publication_changes_no_word_of_the_report(app: TestApp) {
    let needing = scene::small(&app);
    let surveys = three_surveys(&app, &needing).await;
    scene::make_ready(&app, &needing);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    publish(&adviser, &needing).await;
    let said = adviser.get(&needing.page("report")).await;
    assert!(said.says("Too few people answered the survey"), "{}", said.text());
    pool(&app, &needing, &surveys).await;
    assert_eq!(adviser.get(&needing.page("report")).await.text(), said.text());
    let told = adviser.get(&format!("/surveys/{}/results", surveys[0])).await;
    assert!(told.says("14"), "the survey itself tells of the pool: {}", told.text());
}

async fn a_pool_made_before_the_publication_is_what_the_report_tells(app: TestApp) {
    let needing = scene::small(&app);
    let surveys = three_surveys(&app, &needing).await;
    scene::make_ready(&app, &needing);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let open = adviser.get(&needing.page("report")).await;
    assert!(open.says("Too few people answered the survey"), "{}", open.text());
    pool(&app, &needing, &surveys).await;
    let says = "14 people at 3 small employers answered the survey";
    let open = adviser.get(&needing.page("report")).await;
    assert!(open.says(says), "one that is not published follows: {}", open.text());
    publish(&adviser, &needing).await;
    let report = adviser.get(&needing.page("report")).await;
    assert!(report.says(says), "{}", report.text());
}

async fn a_pool_that_was_made_while_somebody_read_what_they_would_publish_is_shown_first(app: TestApp) {
    let needing = scene::small(&app);
    let surveys = three_surveys(&app, &needing).await;
    scene::make_ready(&app, &needing);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let publication = needing.page("publication");
    let print = adviser.get(&publication).await.value_of("print").unwrap();
    pool(&app, &needing, &surveys).await;
    let late = adviser.post(&publication, &[("print", &print)]).await;
    assert_eq!(late.status, 422, "{}", late.text());
    assert!(late.says("was changed while you were reading"), "{}", late.text());
    assert!(!adviser.get(&needing.path()).await.says("The report was published"));
    publish(&adviser, &needing).await;
}
