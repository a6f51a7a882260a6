//! What changed around a campaign is told of two short surveys that can be compared as they are now, and of no others.

use chrono::NaiveDate;
use diesel::prelude::*;
use halemark::platform::ids::SurveyId;
use halemark::schema::surveys;

use super::pulses::{planned, tie};
use crate::needs::released;
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::surveys::results::{SHOWN, closed};
use crate::surveys::scene as asking;

on_both!(
    two_surveys_are_compared_only_while_one_was_over_before_the_other_opened,
    a_tied_survey_that_asks_something_else_by_now_is_not_compared,
    a_long_questionnaires_survey_is_refused_unless_it_is_tied_already,
);

/// Tells that a survey closed on a day.
fn close(app: &TestApp, needing: &Needing, survey: SurveyId, day: &str) {
    let day: NaiveDate = day.parse().unwrap();
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            diesel::update(surveys::table.find(survey))
                .set((surveys::closes_on.eq(day), surveys::closed_on.eq(day)))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

async fn two_surveys_are_compared_only_while_one_was_over_before_the_other_opened(app: TestApp) {
    let needing = scene::open(&app);
    let employer = needing.asking.scene.employer;
    let client = app.sign_in(&needing.asking.scene.lead).await;
    // From 2 to 13 February; the survey after it was launched on 2 March.
    let path = planned(&client, &needing, &[]).await;
    let (before, after) = (closed(SHOWN).add(&app, employer), closed(SHOWN).add(&app, employer));
    tie(&app, &path, Some(before), Some(after));
    let overlap = "The survey before has to close before the survey after opens";
    let late = "The survey before has to close before the campaign is over";
    for (day, why) in [
        ("2026-02-13", None),
        ("2026-03-20", Some(overlap)),
        ("2026-03-02", Some(overlap)),
        ("2026-03-01", Some(late)),
        ("2026-02-14", Some(late)),
    ] {
        close(&app, &needing, before, day);
        let page = client.get(&path).await;
        assert_eq!(page.says("No clear change"), why.is_none(), "{day}: {}", page.text());
        assert!(why.is_none_or(|why| page.says(why)), "{day}: {}", page.text());
        assert_eq!(page.says("Say in words what people said"), why.is_some(), "{day}: {}", page.text());
    }
}

async fn a_tied_survey_that_asks_something_else_by_now_is_not_compared(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let before = released::add(&app, &needing, released::answers(4), None).to_string();
    let mut plan = asking::form("slips");
    plan[1].1 = "pulse";
    let new = format!("/employers/{}/surveys/new", needing.asking.scene.employer);
    let survey = client.post(&new, &plan).await.location().unwrap().to_owned();
    let after = survey.replace("/surveys/", "");
    let both = [("version", "1"), ("before", before.as_str()), ("after", after.as_str())];
    let page = client.post_and_follow(&format!("{path}/pulse"), &both).await;
    let waits = "What changed can be read once both surveys have closed";
    assert!(page.says(waits), "{}", page.text());
    plan[1].1 = "hse-indicator";
    plan.push(("version", "1"));
    let changed = client.post(&format!("{survey}/details"), &plan).await;
    assert_eq!(changed.status, 303, "{}", changed.text());
    let page = client.get(&path).await;
    let why = "The survey after does not ask the same questions as the survey before";
    assert!(page.says(why) && !page.says(waits), "{}", page.text());
}

async fn a_long_questionnaires_survey_is_refused_unless_it_is_tied_already(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let choice = format!("{path}/pulse");
    let long = closed(SHOWN).add(&app, needing.asking.scene.employer);
    let key = long.to_string();
    let short = released::add(&app, &needing, released::answers(4), None).to_string();
    for side in ["before", "after"] {
        let refused = client.post(&choice, &[("version", "1"), (side, &key)]).await;
        let error = refused.error_at(side).unwrap_or_default();
        assert!(error.starts_with("Choose a short questionnaire"), "{side}: {error}: {}", refused.text());
    }
    assert_eq!(client.post(&choice, &[("version", "1"), ("before", &short)]).await.status, 303);
    tie(&app, &path, Some(long), None);
    let stays = client.post(&choice, &[("version", "2"), ("before", &key)]).await;
    assert_eq!(stays.status, 303, "{}", stays.text());
}
