//! Planning the survey of an assessment from its survey step.

use halemark::needs::{self, NeedsAssessment};
use halemark::surveys;

use super::released;
use super::scene::{self, Needing};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::surveys::scene as asking;

on_both!(
    a_survey_planned_from_an_assessment_is_its_survey_at_once,
    another_one_planned_takes_its_place_and_stays_among_the_surveys,
    a_survey_that_cannot_be_so_is_not_planned_and_nothing_typed_is_lost,
    a_survey_is_not_planned_over_what_a_colleague_has_chosen,
    who_may_not_plan_and_an_assessment_that_is_over_get_no_survey,
    a_survey_on_which_another_assessment_rests_is_not_offered_and_is_refused,
    the_survey_of_an_assessment_that_was_given_up_can_be_chosen_again,
);

fn assessment(app: &TestApp, needing: &Needing) -> NeedsAssessment {
    app.app.read_now(|conn| needs::get(conn, needing.assessment)).unwrap()
}

/// How many surveys the employer has.
fn count(app: &TestApp, needing: &Needing) -> usize {
    let employer = needing.asking.scene.employer;
    app.app.read_now(|conn| surveys::list_of_employer(conn, employer)).unwrap().len()
}

/// The form of a survey of 40 people, over a version of the assessment.
fn form(version: &'static str) -> Vec<(&'static str, &'static str)> {
    [asking::form("slips"), vec![("version", version)]].concat()
}

async fn a_survey_planned_from_an_assessment_is_its_survey_at_once(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.contributor).await;
    let (step, new) = (needing.page("survey"), needing.page("survey/new"));
    assert!(client.get(&step).await.links().contains(&new));
    let page = client.get(&new).await;
    assert_eq!(page.value_of("questionnaire").as_deref(), Some("hna"), "{}", page.text());
    assert_eq!(page.value_of("asked").as_deref(), Some("48"), "{}", page.text());
    assert!(!page.says("takes its place"), "{}", page.text());
    let planned = client.post_and_follow(&new, &form("1")).await;
    assert!(planned.says("The survey was planned"), "{}", planned.text());
    let survey = assessment(&app, &needing).thread.survey.expect("it is tied");
    assert_eq!(planned.heading(), "How are you at work?");
    let page = client.get(&step).await;
    assert_eq!(page.value_of("survey"), Some(survey.to_string()), "it can be changed: {}", page.text());
    assert!(client.get(&needing.path()).await.says("In progress"));
    let history = client.get(&format!("/employers/{}/history", needing.asking.scene.employer)).await;
    for words in ["Survey planned", "its survey was chosen"] {
        assert!(history.says(words), "{words}: {}", history.text());
    }
}

async fn another_one_planned_takes_its_place_and_stays_among_the_surveys(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let new = needing.page("survey/new");
    assert_eq!(client.post(&new, &form("1")).await.status, 303);
    let first = assessment(&app, &needing).thread.survey;
    let page = client.get(&new).await;
    assert!(page.says("The one you plan here takes its place"), "{}", page.text());
    assert_eq!(client.post(&new, &form("2")).await.status, 303);
    let second = assessment(&app, &needing).thread.survey;
    assert!(second.is_some() && second != first, "{second:?} after {first:?}");
    assert_eq!(count(&app, &needing), 2);
}

async fn a_survey_that_cannot_be_so_is_not_planned_and_nothing_typed_is_lost(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let mut past = form("1");
    past[5].1 = "1";
    let refused = client.post(&needing.page("survey/new"), &past).await;
    assert_eq!(refused.status, 422);
    assert!(refused.error_at("closes_on-date").is_some(), "{}", refused.text());
    assert_eq!(refused.value_of("title").as_deref(), Some("How are you at work?"));
    assert_eq!(assessment(&app, &needing).thread.survey, None);
    assert_eq!(count(&app, &needing), 0);
    past[5].1 = "3";
    assert_eq!(
        client.post(&needing.page("survey/new"), &past).await.status,
        303,
        "the day was all that was wrong"
    );
}

async fn a_survey_is_not_planned_over_what_a_colleague_has_chosen(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let planned = asking::planned(&client, &needing.asking, "slips").await;
    let chosen = planned.trim_start_matches("/surveys/");
    let colleague = app.sign_in(&needing.asking.adviser).await;
    let tied = colleague.post(&needing.page("survey"), &[("version", "1"), ("survey", chosen)]).await;
    assert_eq!(tied.status, 303, "{}", tied.text());
    let late = client.post(&needing.page("survey/new"), &form("1")).await;
    assert_eq!(late.status, 422, "{}", late.text());
    assert!(late.says("What is saved now") && late.says("takes its place"), "{}", late.text());
    assert_eq!(late.value_of("title").as_deref(), Some("How are you at work?"));
    assert_eq!(assessment(&app, &needing).thread.survey.map(|id| id.to_string()).as_deref(), Some(chosen));
    assert_eq!(count(&app, &needing), 1, "nothing is left behind");
    assert_eq!(client.post(&needing.page("survey/new"), &form("2")).await.status, 303);
}

async fn who_may_not_plan_and_an_assessment_that_is_over_get_no_survey(app: TestApp) {
    let needing = scene::open(&app);
    let new = needing.page("survey/new");
    let viewer = app.sign_in(&needing.asking.scene.viewer).await;
    assert_eq!(viewer.post(&new, &form("1")).await.status, 403);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert_eq!(lead.get(&new).await.status, 200);
    act(&app, &needing.asking.adviser, |tx| {
        needs::actions::give_up(tx, needing.assessment, "The shop closes").map(drop)
    });
    assert_eq!(lead.get(&new).await.status, 409);
    let refused = lead.post(&new, &form("2")).await;
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert_eq!(refused.value_of("title").as_deref(), Some("How are you at work?"), "nothing typed is lost");
    assert_eq!(count(&app, &needing), 0);
}

async fn a_survey_on_which_another_assessment_rests_is_not_offered_and_is_refused(app: TestApp) {
    let first = scene::small(&app);
    scene::make_ready(&app, &first);
    scene::publish(&app, &first);
    let survey = released::tie(&app, &first, released::answers(4), None).to_string();
    let free = released::add(&app, &first, released::answers(4), None).to_string();
    let second = scene::planned(&app, first.asking, halemark::needs::Method::Mixed);
    let client = app.sign_in(&second.asking.scene.lead).await;
    let step = second.page("survey");
    let page = client.get(&step).await;
    assert!(page.body().contains(&free) && !page.body().contains(&survey), "{}", page.text());
    let refused = client.post(&step, &[("version", "1"), ("survey", &survey)]).await;
    assert_eq!(refused.status, 422);
    let error = refused.error_at("survey").unwrap_or_default();
    assert!(error.starts_with("Another health needs assessment rests on this survey"), "{error}");
    assert_eq!(client.post(&step, &[("version", "1"), ("survey", &free)]).await.status, 303);
    assert_eq!(assessment(&app, &second).thread.survey.map(|id| id.to_string()), Some(free));
}

async fn the_survey_of_an_assessment_that_was_given_up_can_be_chosen_again(app: TestApp) {
    let first = scene::open(&app);
    let survey = released::tie(&app, &first, released::answers(4), None).to_string();
    act(&app, &first.asking.adviser, |tx| {
        needs::actions::give_up(tx, first.assessment, "The shop closes").map(drop)
    });
    let second = scene::planned(&app, first.asking, halemark::needs::Method::Mixed);
    let client = app.sign_in(&second.asking.scene.lead).await;
    let step = second.page("survey");
    assert!(client.get(&step).await.body().contains(&survey));
    assert_eq!(client.post(&step, &[("version", "1"), ("survey", &survey)]).await.status, 303);
}
