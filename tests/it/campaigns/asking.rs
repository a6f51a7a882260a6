//! Planning the short surveys around a campaign from its page.

use halemark::campaigns::{self, Campaign, Pulses};
use halemark::surveys;

use super::pulses::planned;
use crate::needs::released;
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;
use crate::surveys::scene as asking;

on_both!(
    a_short_survey_planned_from_a_campaign_is_its_survey_before_it_at_once,
    once_a_campaign_has_begun_no_survey_before_it_is_planned_and_words_are_offered,
    a_survey_before_closes_before_its_campaign_is_over,
    the_survey_after_a_campaign_asks_the_same_and_is_planned_once_it_is_over,
    what_runs_on_without_an_end_is_asked_about_again_once_the_survey_before_has_closed,
    a_survey_is_not_planned_over_what_a_colleague_has_planned,
    only_short_surveys_are_offered_around_a_campaign,
);

/// From 16 to 27 March 2026: two weeks after the day of tests.
const IN_MARCH: [(&str, &str); 4] =
    [("starts_on-day", "16"), ("starts_on-month", "3"), ("ends_on-day", "27"), ("ends_on-month", "3")];

/// A campaign that is still to come; returns its path.
pub async fn to_come(client: &Client, needing: &Needing) -> String {
    let new = format!("/employers/{}/campaigns/new", needing.asking.scene.employer);
    let mut form = vec![("topic", "Breaks"), ("starts_on-year", "2026"), ("ends_on-year", "2026")];
    form.extend(IN_MARCH);
    let added = client.post(&new, &form).await;
    assert_eq!(added.status, 303, "{}", added.text());
    added.location().unwrap().to_owned()
}

/// The form of a survey of 40 people until 20 March, over a version of the campaign.
pub fn form(questionnaire: &'static str, version: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut form = asking::form("slips");
    form[1].1 = questionnaire;
    form.push(("version", version));
    form
}

/// The employer's only campaign.
pub fn campaign(app: &TestApp, needing: &Needing) -> Campaign {
    let employer = needing.asking.scene.employer;
    app.app.read_now(|conn| campaigns::list_of_employer(conn, employer)).unwrap().remove(0)
}

/// How many surveys the employer has.
fn count(app: &TestApp, needing: &Needing) -> usize {
    let employer = needing.asking.scene.employer;
    app.app.read_now(|conn| surveys::list_of_employer(conn, employer)).unwrap().len()
}

async fn a_short_survey_planned_from_a_campaign_is_its_survey_before_it_at_once(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.contributor).await;
    let path = to_come(&client, &needing).await;
    let new = format!("{path}/pulse/new");
    assert!(client.get(&path).await.links().contains(&new));
    assert!(client.get(&format!("{path}/pulse")).await.links().contains(&new));
    let page = client.get(&new).await;
    assert_eq!(page.value_of("questionnaire").as_deref(), Some("pulse"), "{}", page.text());
    assert_eq!(page.value_of("asked").as_deref(), Some("48"), "{}", page.text());
    let everything = format!("/employers/{}/surveys/new", needing.asking.scene.employer);
    let long = "value=\"hse-indicator\"";
    assert!(client.get(&everything).await.body().contains(long), "it is there to be asked");
    assert!(!page.body().contains(long), "and too long for this: {}", page.text());
    let refused = client.post(&new, &form("hse-indicator", "1")).await;
    let error = refused.error_at("questionnaire").unwrap_or_default();
    assert!(error.starts_with("Choose a short questionnaire"), "{error}: {}", refused.text());
    let survey = client.post_and_follow(&new, &form("pulse", "1")).await;
    assert!(survey.says("The survey was planned"), "{}", survey.text());
    assert!(campaign(&app, &needing).pulses.before.is_some());
    let page = client.get(&path).await;
    assert!(page.says("Survey before it How are you at work? , 20 March 2026"), "{}", page.text());
    assert!(!page.links().contains(&new), "there is one: {:?}", page.links());
    let refused = client.post(&new, &form("pulse", "2")).await;
    assert_eq!((refused.status, count(&app, &needing)), (409, 1), "{}", refused.text());
    assert!(refused.says("No short survey can be planned"), "{}", refused.text());
    assert_eq!(refused.value_of("title").as_deref(), Some("How are you at work?"), "nothing typed is lost");
}

async fn once_a_campaign_has_begun_no_survey_before_it_is_planned_and_words_are_offered(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = to_come(&client, &needing).await;
    let new = format!("{path}/pulse/new");
    let words = format!("{path}/evaluation");
    let before = client.get(&path).await;
    assert!(before.links().contains(&new) && !before.links().contains(&words), "{:?}", before.links());
    app.wait_days(15);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let page = client.get(&path).await;
    assert!(page.says("The campaign has begun, and nobody was asked before it"), "{}", page.text());
    assert!(!page.links().contains(&new) && page.links().contains(&words), "{:?}", page.links());
    assert_eq!(client.get(&new).await.status, 409);
    let refused = client.post(&new, &form("pulse", "1")).await;
    assert_eq!((refused.status, count(&app, &needing)), (409, 0), "{}", refused.text());
}

async fn a_survey_before_closes_before_its_campaign_is_over(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let new = format!("{}/pulse/new", to_come(&client, &needing).await);
    let mut late = form("pulse", "1");
    late[4].1 = "28";
    let refused = client.post(&new, &late).await;
    let error = refused.error_at("closes_on-date").unwrap_or_default();
    assert!(error.starts_with("The survey before has to close before"), "{error}: {}", refused.text());
    assert_eq!(refused.value_of("closes_on-day").as_deref(), Some("28"));
    assert_eq!((count(&app, &needing), campaign(&app, &needing).pulses), (0, Pulses::default()));
    late[4].1 = "27";
    assert_eq!(client.post(&new, &late).await.status, 303, "the day was all that was wrong");
}

async fn the_survey_after_a_campaign_asks_the_same_and_is_planned_once_it_is_over(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    // It is over since February.
    let path = planned(&client, &needing, &[]).await;
    let new = format!("{path}/pulse/new");
    assert!(!client.get(&path).await.links().contains(&new), "there is nothing to compare with");
    let before = released::add(&app, &needing, released::answers(4), None).to_string();
    let tied = client.post(&format!("{path}/pulse"), &[("version", "1"), ("before", &before)]).await;
    assert_eq!(tied.status, 303, "{}", tied.text());
    let page = client.get(&path).await;
    assert!(page.says("Plan the same survey after it") && page.links().contains(&new), "{}", page.text());
    let page = client.get(&new).await;
    assert_eq!(page.value_of("questionnaire").as_deref(), Some("pulse"), "{}", page.text());
    assert!(!page.body().contains("value=\"three-cs\""), "other questions: {}", page.text());
    let refused = client.post(&new, &form("three-cs", "2")).await;
    let error = refused.error_at("questionnaire").unwrap_or_default();
    assert!(error.starts_with("Choose a survey with the same questions"), "{error}: {}", refused.text());
    assert_eq!(client.post(&new, &form("pulse", "2")).await.status, 303);
    assert!(campaign(&app, &needing).pulses.after.is_some());
    assert!(client.get(&path).await.says("Survey after it How are you at work?"));
}

async fn what_runs_on_without_an_end_is_asked_about_again_once_the_survey_before_has_closed(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let mut endless = vec![("topic", "Breaks"), ("starts_on-year", "2026"), ("all_year", "yes")];
    endless.extend_from_slice(&IN_MARCH[..2]);
    let added =
        client.post(&format!("/employers/{}/campaigns/new", needing.asking.scene.employer), &endless).await;
    let path = added.location().unwrap().to_owned();
    let new = format!("{path}/pulse/new");
    let survey = client.post(&new, &form("pulse", "1")).await.location().unwrap().to_owned();
    let hidden = client.get(&format!("{survey}/launch")).await.hidden();
    let launch: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(client.post(&format!("{survey}/launch"), &launch).await.status, 303);
    // The 20th, its last day: the campaign runs, and somebody can still answer.
    app.wait_days(18);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    assert!(!client.get(&path).await.links().contains(&new), "the two would overlap");
    let mut later = form("pulse", "2");
    later[4].1 = "30";
    let refused = client.post(&new, &later).await;
    assert_eq!((refused.status, count(&app, &needing)), (409, 1), "{}", refused.text());
    app.wait_days(1);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    assert!(client.get(&path).await.links().contains(&new));
    let planned = client.post(&new, &later).await;
    assert_eq!((planned.status, count(&app, &needing)), (303, 2), "{}", planned.text());
}

async fn a_survey_is_not_planned_over_what_a_colleague_has_planned(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let colleague = app.sign_in(&needing.asking.scene.contributor).await;
    let new = format!("{}/pulse/new", to_come(&client, &needing).await);
    assert_eq!(client.get(&new).await.value_of("version").as_deref(), Some("1"));
    assert_eq!(colleague.post(&new, &form("pulse", "1")).await.status, 303);
    let late = client.post(&new, &form("pulse", "1")).await;
    assert_eq!((late.status, count(&app, &needing)), (422, 1), "{}", late.text());
    assert!(late.says("What is saved now"), "{}", late.text());
}

async fn only_short_surveys_are_offered_around_a_campaign(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = format!("{}/pulse", planned(&client, &needing, &[]).await);
    let long = asking::planned(&client, &needing.asking, "slips").await;
    assert!(client.get(&path).await.says("There are no short surveys to choose from yet"));
    let short = released::add(&app, &needing, released::answers(4), None).to_string();
    let page = client.get(&path).await;
    assert!(page.body().contains(&short), "{}", page.text());
    assert!(!page.body().contains(long.trim_start_matches("/surveys/")), "{}", page.text());
}
