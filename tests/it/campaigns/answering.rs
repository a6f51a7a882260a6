//! Which priority a campaign answers: one question, and nothing lost of what was said otherwise before.

use halemark::campaigns::{self, NewCampaign};
use halemark::needs::{self, Method, NewNeedsAssessment};
use halemark::platform::ids::{CampaignId, NeedsAssessmentId};

use super::pulses::{planned, prioritise};
use crate::assessments::scene::act;
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    an_employer_without_a_needs_assessment_is_told_where_one_begins,
    a_needs_assessment_that_was_held_elsewhere_is_answered_as_a_whole,
    what_was_said_in_words_is_kept_until_something_else_is_chosen,
    words_beside_an_assessment_are_kept_with_it,
    another_priority_brings_its_own_words,
    priorities_of_one_name_are_told_apart_by_their_assessment,
    a_campaign_counts_once_its_assessment_is_published_and_not_any_more_as_an_old_one,
    a_campaign_of_an_assessment_that_was_given_up_counts_no_more_than_it_did,
);

fn told(app: &TestApp, path: &str) -> NewCampaign {
    let id: CampaignId = path.trim_start_matches("/campaigns/").parse().unwrap();
    app.app.read_now(|conn| campaigns::get(conn, id)).unwrap().told
}

/// Whether it follows from a needs assessment of its employer.
fn follows(app: &TestApp, path: &str) -> bool {
    let id: CampaignId = path.trim_start_matches("/campaigns/").parse().unwrap();
    app.app
        .read_now(|conn| {
            let campaign = campaigns::get(conn, id)?;
            Ok(campaign.told.is_from_needs(&needs::list_of_employer(conn, campaign.employer)?))
        })
        .unwrap()
}

/// A needs assessment that was held elsewhere in January.
fn held(app: &TestApp, needing: &Needing) -> NeedsAssessmentId {
    let held = NewNeedsAssessment {
        held_on: "2026-01-15".parse().unwrap(),
        method: Method::Survey,
        took_part: None,
        note: String::new(),
    };
    let employer = needing.asking.scene.employer;
    act(app, &needing.asking.scene.lead, |tx| needs::actions::add(tx, employer, &held))
}

/// A campaign as it could be told of before there was one question; returns its path.
fn said(app: &TestApp, needing: &Needing, words: &str, assessment: Option<NeedsAssessmentId>) -> String {
    let day = "2026-02-02".parse().unwrap();
    let new = NewCampaign {
        topic: "Walking".into(),
        theme: None,
        starts_on: day,
        ends_on: Some(day),
        all_year: false,
        priority: words.into(),
        assessment,
        answers: None,
    };
    let employer = needing.asking.scene.employer;
    let id = act(app, &needing.asking.scene.lead, |tx| campaigns::actions::plan(tx, employer, &new));
    format!("/campaigns/{id}")
}

/// Changes what the campaign at a path answers; its topic becomes another one besides.
async fn answer(client: &Client, path: &str, version: &str, topic: &str, answers: &str) -> u16 {
    let form = [
        ("version", version),
        ("topic", topic),
        ("starts_on-day", "2"),
        ("starts_on-month", "2"),
        ("starts_on-year", "2026"),
        ("answers", answers),
    ];
    client.post(&format!("{path}/details"), &form).await.status
}

async fn an_employer_without_a_needs_assessment_is_told_where_one_begins(app: TestApp) {
    let needing = scene::open(&app);
    let employer = needing.asking.scene.employer;
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let new = format!("/employers/{employer}/campaigns/new");
    let none = client.get(&new).await;
    assert!(none.says("no priority of a health needs assessment to choose yet"), "{}", none.text());
    assert!(none.links().contains(&format!("/employers/{employer}/needs")), "{:?}", none.links());
    prioritise(&app, &needing);
    let one = client.get(&new).await;
    assert!(
        one.says("Which priority does it answer?") && one.says("Nights can be slept off"),
        "{}",
        one.text()
    );
    assert!(!one.says("to choose yet"), "{}", one.text());
}

async fn a_needs_assessment_that_was_held_elsewhere_is_answered_as_a_whole(app: TestApp) {
    let needing = scene::open(&app);
    let held = held(&app, &needing);
    let client = app.sign_in(&needing.asking.scene.contributor).await;
    let new = client.get(&format!("/employers/{}/campaigns/new", needing.asking.scene.employer)).await;
    assert!(new.says("The health needs assessment of 15 January 2026 as a whole"), "{}", new.text());
    assert!(!new.body().contains(&format!("needs-{}", needing.assessment)), "one under way has priorities");
    let value = format!("needs-{held}");
    let path = planned(&client, &needing, &[("answers", &value)]).await;
    assert_eq!(told(&app, &path).assessment, Some(held));
    assert!(follows(&app, &path));
    let page = client.get(&path).await;
    assert!(page.says("Health needs assessment of 15 January 2026"), "{}", page.text());
    let details = client.get(&format!("{path}/details")).await;
    assert_eq!(details.value_of("answers"), Some(value));
}

async fn what_was_said_in_words_is_kept_until_something_else_is_chosen(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = said(&app, &needing, "Most sit all day", None);
    let page = client.get(&path).await;
    assert!(page.says("Most sit all day"), "{}", page.text());
    assert!(page.says("names no health needs assessment, so it does not count"), "{}", page.text());
    assert!(!follows(&app, &path), "nobody was asked, as far as is known");
    let details = client.get(&format!("{path}/details")).await;
    assert!(details.says("As said before: “Most sit all day”"), "{}", details.text());
    assert_eq!(details.value_of("answers").as_deref(), Some("words"));
    assert_eq!(answer(&client, &path, "1", "Walking more", "words").await, 303);
    let kept = told(&app, &path);
    assert_eq!((kept.topic.as_str(), kept.priority.as_str()), ("Walking more", "Most sit all day"));
    assert_eq!(answer(&client, &path, "2", "Walking more", "").await, 303);
    assert_eq!(told(&app, &path).priority, "");
    assert_eq!(answer(&client, &path, "3", "Walking more", "words").await, 422, "there are none any more");
}

async fn words_beside_an_assessment_are_kept_with_it(app: TestApp) {
    let needing = scene::open(&app);
    let held = held(&app, &needing);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    for assessment in [held, needing.assessment] {
        let path = said(&app, &needing, "Most sit all day", Some(assessment));
        let details = client.get(&format!("{path}/details")).await;
        assert!(details.says("2026: “Most sit all day”"), "{}", details.text());
        let value = details.value_of("answers").unwrap();
        assert_eq!(value, format!("needs-{assessment}"));
        assert_eq!(answer(&client, &path, "1", "Walking more", &value).await, 303);
        let kept = told(&app, &path);
        assert_eq!((kept.priority.as_str(), kept.assessment), ("Most sit all day", Some(assessment)));
    }
}

async fn another_priority_brings_its_own_words(app: TestApp) {
    let needing = scene::open(&app);
    let priority = prioritise(&app, &needing);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = said(&app, &needing, "Most sit all day", None);
    assert_eq!(answer(&client, &path, "1", "Walking", &priority.to_string()).await, 303);
    let now = told(&app, &path);
    assert_eq!((now.answers, now.assessment), (Some(priority), Some(needing.assessment)));
    assert_eq!(now.priority, "Nights can be slept off");
    let page = client.get(&path).await;
    assert!(!page.says("Most sit all day") && page.says("What it answers"), "{}", page.text());
}

async fn priorities_of_one_name_are_told_apart_by_their_assessment(app: TestApp) {
    let first = scene::small(&app);
    scene::make_ready(&app, &first);
    let client = app.sign_in(&first.asking.scene.lead).await;
    let new = format!("/employers/{}/campaigns/new", first.asking.scene.employer);
    let under_way = client.get(&new).await;
    assert!(
        under_way.says("Spare backs (health needs assessment under way, 2 March 2026)"),
        "{}",
        under_way.text()
    );
    scene::publish(&app, &first);
    let again = scene::planned(&app, first.asking, Method::Conversation);
    scene::make_ready(&app, &again);
    let both = client.get(&new).await;
    for words in [
        "Spare backs (health needs assessment under way, 2 March 2026)",
        "Spare backs (health needs assessment published, held 2 March 2026)",
    ] {
        assert_eq!(both.text().matches(words).count(), 1, "{words}: {}", both.text());
    }
    let id = again.assessment;
    act(&app, &again.asking.adviser, |tx| needs::actions::give_up(tx, id, "The shop closes").map(|_| ()));
    let page = client.get(&new).await;
    assert_eq!(page.text().matches("Spare backs").count(), 1, "what was given up is not on offer");
}

/// A campaign of the employer's that begins on a day of March 2026 and answers its assessment; returns its path.
fn march(app: &TestApp, needing: &Needing, day: u32) -> String {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let new = NewCampaign {
        topic: format!("Begins on {day}"),
        theme: None,
        starts_on: day,
        ends_on: Some(day),
        all_year: false,
        priority: String::new(),
        assessment: Some(needing.assessment),
        answers: None,
    };
    let employer = needing.asking.scene.employer;
    let id = act(app, &needing.asking.scene.lead, |tx| campaigns::actions::plan(tx, employer, &new));
    format!("/campaigns/{id}")
}

async fn a_campaign_counts_once_its_assessment_is_published_and_not_any_more_as_an_old_one(app: TestApp) {
    let needing = scene::small(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let criterion = needing.asking.scene.criterion("bronze-2");
    // People are asked on 2 March, which is today.
    scene::make_ready(&app, &needing);
    let (old, new) = (march(&app, &needing, 1), march(&app, &needing, 2));
    assert!(client.get(&criterion).await.says("0 so far. This criterion takes at least 3."));
    assert!(client.get(&new).await.says("The health needs assessment this answers is under way"));
    scene::publish(&app, &needing);
    let page = client.get(&criterion).await;
    assert!(page.says("1 so far. This criterion takes at least 3."), "{}", page.text());
    let page = client.get(&old).await;
    assert!(page.says("This campaign began before people had been asked"), "{}", page.text());
    let page = client.get(&new).await;
    assert!(!page.says("does not count") && !page.says("under way"), "{}", page.text());

    let value = format!("needs-{}", needing.assessment);
    let moved = [
        ("version", "1"),
        ("topic", "Begins later"),
        ("starts_on-day", "2"),
        ("starts_on-month", "3"),
        ("starts_on-year", "2026"),
        ("answers", value.as_str()),
    ];
    assert_eq!(client.post(&format!("{old}/details"), &moved).await.status, 303);
    let page = client.get(&criterion).await;
    assert!(page.says("2 so far"), "it was its day alone: {}", page.text());
}

async fn a_campaign_of_an_assessment_that_was_given_up_counts_no_more_than_it_did(app: TestApp) {
    let needing = scene::small(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let criterion = needing.asking.scene.criterion("bronze-2");
    let held = held(&app, &needing);
    said(&app, &needing, "", Some(held));
    assert!(client.get(&criterion).await.says("1 so far"), "one of an assessment that is finished counts");
    scene::make_ready(&app, &needing);
    let path = march(&app, &needing, 2);
    let id = needing.assessment;
    act(&app, &needing.asking.adviser, |tx| needs::actions::give_up(tx, id, "The shop closes").map(|_| ()));
    assert!(client.get(&path).await.says("was given up"));
    let page = client.get(&criterion).await;
    assert!(page.says("1 so far"), "{}", page.text());
}
