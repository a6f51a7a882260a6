//! A short survey around a campaign that was given up counts as none.

use halemark::campaigns;
use halemark::platform::ids::SurveyId;

use super::asking::{campaign, form, to_come};
use super::pulses::planned;
use crate::needs::released;
use crate::needs::scene;
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    a_survey_before_a_campaign_that_was_given_up_makes_room_for_another,
    a_survey_after_a_campaign_that_was_given_up_makes_room_for_another,
    once_a_campaign_has_begun_a_survey_that_was_given_up_leaves_words,
    once_a_campaign_is_over_a_survey_before_it_that_was_never_launched_leaves_words,
);

/// Plans a short survey from its campaign, at a version of it; returns the survey's path.
async fn plan(client: &Client, new: &str, version: &'static str) -> String {
    let planned = client.post(new, &form("pulse", version)).await;
    assert_eq!(planned.status, 303, "{}", planned.text());
    planned.location().unwrap().to_owned()
}

async fn give_up(client: &Client, survey: &str) {
    let removed = client.post(&format!("{survey}/removal"), &[]).await;
    assert_eq!(removed.status, 303, "{}", removed.text());
}

fn id(survey: &str) -> SurveyId {
    survey.trim_start_matches("/surveys/").parse().unwrap()
}

async fn a_survey_before_a_campaign_that_was_given_up_makes_room_for_another(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = to_come(&client, &needing).await;
    let (new, choice) = (format!("{path}/pulse/new"), format!("{path}/pulse"));
    let first = plan(&client, &new, "1").await;
    let key = id(&first).to_string();
    assert_eq!(client.post(&new, &form("pulse", "2")).await.status, 409, "there is one");
    assert!(client.get(&path).await.says("Survey before it How are you at work?"));
    assert_eq!(client.get(&choice).await.value_of("before").as_deref(), Some(key.as_str()));
    give_up(&client, &first).await;
    let page = client.get(&path).await;
    assert!(page.links().contains(&new) && !page.says("Survey before it"), "{}", page.text());
    assert!(page.says("Plan a short survey before it starts"), "{}", page.text());
    assert!(!client.get(&choice).await.body().contains(&key), "it is not to be chosen");
    let refused = client.post(&choice, &[("version", "2"), ("before", &key)]).await;
    assert!(refused.status == 422 && refused.says("Choose a survey from the list"), "{}", refused.text());
    let second = plan(&client, &new, "2").await;
    assert_eq!(campaign(&app, &needing).pulses.before, Some(id(&second)));
    assert_eq!(client.post(&new, &form("pulse", "3")).await.status, 409, "there is one again");
}

async fn a_survey_after_a_campaign_that_was_given_up_makes_room_for_another(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    // It is over since February.
    let path = planned(&client, &needing, &[]).await;
    let new = format!("{path}/pulse/new");
    let before = released::add(&app, &needing, released::answers(4), None);
    let key = before.to_string();
    let tied = client.post(&format!("{path}/pulse"), &[("version", "1"), ("before", &key)]).await;
    assert_eq!(tied.status, 303, "{}", tied.text());
    let first = plan(&client, &new, "2").await;
    let waits = "What changed can be read once both surveys have closed";
    assert!(client.get(&path).await.says(waits));
    assert_eq!(client.post(&new, &form("pulse", "3")).await.status, 409, "there is one");
    give_up(&client, &first).await;
    let page = client.get(&path).await;
    assert!(page.links().contains(&new) && page.says("Survey after it None yet"), "{}", page.text());
    assert!(!page.says(waits), "{}", page.text());
    let second = plan(&client, &new, "3").await;
    let pulses = campaigns::Pulses { before: Some(before), after: Some(id(&second)) };
    assert_eq!(campaign(&app, &needing).pulses, pulses);
}

const TOO_LATE: &str = "The campaign has begun, and nobody was asked before it";

async fn once_a_campaign_has_begun_a_survey_that_was_given_up_leaves_words(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = to_come(&client, &needing).await;
    let survey = plan(&client, &format!("{path}/pulse/new"), "1").await;
    app.wait_days(15);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let page = client.get(&path).await;
    assert!(!page.says(TOO_LATE), "it can still be launched: {}", page.text());
    give_up(&client, &survey).await;
    let page = client.get(&path).await;
    assert!(page.says(TOO_LATE) && page.says("Say in words what people said"), "{}", page.text());
    assert!(page.links().contains(&format!("{path}/evaluation")), "{:?}", page.links());
    app.wait_days(15);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let page = client.get(&path).await;
    assert!(page.says(TOO_LATE) && !page.says("Plan the same survey after it"), "{}", page.text());
}

async fn once_a_campaign_is_over_a_survey_before_it_that_was_never_launched_leaves_words(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = to_come(&client, &needing).await;
    let new = format!("{path}/pulse/new");
    plan(&client, &new, "1").await;
    assert!(!client.get(&path).await.says(TOO_LATE));
    app.wait_days(30);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let page = client.get(&path).await;
    assert!(page.says(TOO_LATE) && page.says("Say in words what people said"), "{}", page.text());
    assert!(!page.links().contains(&new), "it can never have results: {:?}", page.links());
}
