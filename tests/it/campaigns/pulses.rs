//! Campaigns that answer a priority, and what changed around them.

use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::platform::ids::{CampaignId, PriorityId, SurveyId};
use halemark::schema::{campaigns, needs_priorities, surveys};
use uuid::Uuid;

use crate::needs::released;
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;
use crate::surveys::results::{SHOWN, closed};
use crate::surveys::scene as asking;

on_both!(
    a_campaign_planned_from_a_priority_says_so_and_follows_from_its_assessment,
    a_priority_of_another_employer_fills_in_nothing_and_is_refused,
    what_changed_between_two_surveys_is_told_with_its_interval,
    two_surveys_that_cannot_be_compared_are_refused,
    two_surveys_in_the_wrong_order_are_refused,
    with_too_few_answers_what_people_said_is_told_in_words,
    what_was_learnt_is_kept_with_the_evaluation,
);

/// A campaign in February 2026, planned; returns its path.
pub async fn planned(client: &Client, needing: &Needing, more: &[(&str, &str)]) -> String {
    let mut form = vec![
        ("topic", "Sleep after nights"),
        ("starts_on-day", "2"),
        ("starts_on-month", "2"),
        ("starts_on-year", "2026"),
        ("ends_on-day", "13"),
        ("ends_on-month", "2"),
        ("ends_on-year", "2026"),
    ];
    form.extend_from_slice(more);
    let new = format!("/employers/{}/campaigns/new", needing.asking.scene.employer);
    let added = client.post(&new, &form).await;
    assert_eq!(added.status, 303, "{}", added.text());
    added.location().unwrap().to_owned()
}

/// Ties surveys to the campaign at a path as they are kept, however long they are.
pub fn tie(app: &TestApp, path: &str, before: Option<SurveyId>, after: Option<SurveyId>) {
    let id: CampaignId = path.trim_start_matches("/campaigns/").parse().unwrap();
    app.app
        .write_now(&Actor::System, |tx| {
            diesel::update(campaigns::table.find(id))
                .set((campaigns::before_id.eq(before), campaigns::after_id.eq(after)))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
}

/// A priority about sleep, as it is kept.
pub fn prioritise(app: &TestApp, needing: &Needing) -> PriorityId {
    let id = PriorityId::from_uuid(Uuid::now_v7());
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            use needs_priorities as t;
            let row = (
                (t::id.eq(id), t::assessment_id.eq(needing.assessment), t::position.eq(1)),
                (t::topic.eq("sleep"), t::title.eq("Nights can be slept off"), t::why.eq("Half said so.")),
                t::version.eq(1),
            );
            diesel::insert_into(t::table).values(row).execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    id
}

async fn a_campaign_planned_from_a_priority_says_so_and_follows_from_its_assessment(app: TestApp) {
    let needing = scene::open(&app);
    let priority = prioritise(&app, &needing).to_string();
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let new = format!("/employers/{}/campaigns/new", needing.asking.scene.employer);
    assert_eq!(client.get(&new).await.value_of("topic").unwrap_or_default(), "");
    let form = client.get(&format!("{new}?priority={priority}")).await;
    assert_eq!(form.value_of("topic").as_deref(), Some("Nights can be slept off"), "{}", form.text());
    assert_eq!(form.value_of("answers").as_deref(), Some(priority.as_str()));
    let path = planned(&client, &needing, &[("answers", &priority)]).await;
    let page = client.get(&path).await;
    for words in ["Nights can be slept off", "Half said so.", "Sleep", "The findings of the health needs"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let kept = app
        .app
        .read_now(|conn| halemark::campaigns::list_of_employer(conn, needing.asking.scene.employer))
        .unwrap();
    assert_eq!(kept[0].told.assessment, Some(needing.assessment));
    let form = client.get(&format!("{path}/details")).await;
    assert_eq!(form.value_of("answers").as_deref(), Some(priority.as_str()));
}

async fn a_priority_of_another_employer_fills_in_nothing_and_is_refused(app: TestApp) {
    let needing = scene::open(&app);
    let priority = prioritise(&app, &needing).to_string();
    let other = app.person("Otto Other");
    let theirs = crate::applications::scene::register(&app, &other, "Southmoor Dairy Limited");
    let client = app.sign_in(&other).await;
    let new = format!("/employers/{theirs}/campaigns/new");
    let form = client.get(&format!("{new}?priority={priority}")).await;
    assert_eq!(form.status, 200);
    assert!(!form.body().contains("slept off"), "{}", form.text());
    let taken = [
        ("topic", "Sleep"),
        ("starts_on-day", "2"),
        ("starts_on-month", "2"),
        ("starts_on-year", "2026"),
        ("answers", priority.as_str()),
    ];
    let refused = client.post(&new, &taken).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("Choose a priority from the list"), "{}", refused.text());
}

async fn what_changed_between_two_surveys_is_told_with_its_interval(app: TestApp) {
    let needing = scene::open(&app);
    let employer = needing.asking.scene.employer;
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let first = closed(SHOWN).add(&app, employer);
    let mut better = closed(SHOWN);
    better.mark = |at| 3 + i32::from(at % 2 == 0);
    let second = better.add(&app, employer);
    tie(&app, &path, Some(first), None);
    let page = client.get(&path).await;
    assert!(page.links().contains(&format!("{path}/pulse/new")), "{:?}", page.links());
    let form = client.get(&format!("{path}/pulse/new")).await;
    assert_eq!(form.value_of("questionnaire").as_deref(), Some("hse-indicator"), "{}", form.text());
    assert_eq!(form.value_of("previous"), Some(first.to_string()), "{}", form.text());
    tie(&app, &path, Some(first), Some(second));
    let page = client.get(&path).await;
    assert!(page.says("Control") && page.says("+1.0") && page.says("A clear change"), "{}", page.text());
    assert!(page.says("55 answers") || page.says("55"), "{}", page.text());

    tie(&app, &path, Some(first), Some(closed(SHOWN).add(&app, employer)));
    let page = client.get(&path).await;
    assert!(page.says("No clear change") && !page.says("A clear change"), "{}", page.text());
    let coordinator = app.sign_in(&needing.asking.coordinator).await.get(&path).await;
    assert_eq!(coordinator.status, 200);
    assert!(!coordinator.says("No clear change"), "who may not read results reads none here");
}

async fn two_surveys_that_cannot_be_compared_are_refused(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let pulse = format!("{path}/pulse");
    let other = app.person("Otto Other");
    let elsewhere = crate::applications::scene::register(&app, &other, "Southmoor Dairy Limited");
    let theirs = closed(SHOWN).add(&app, elsewhere).to_string();
    let ours = released::add(&app, &needing, released::answers(4), None).to_string();
    let mut plan = asking::form("slips");
    plan[1].1 = "pulse";
    let new = format!("/employers/{}/surveys/new", needing.asking.scene.employer);
    let others = client.post(&new, &plan).await.location().unwrap().replace("/surveys/", "");
    for (before, after, field, why) in [
        (theirs.as_str(), "", "before", "Choose a survey from the list"),
        ("", theirs.as_str(), "after", "Choose a survey from the list"),
        (ours.as_str(), ours.as_str(), "after", "Choose two different surveys"),
        ("x", "", "before", "Choose a survey from the list"),
    ] {
        let form = [("version", "1"), ("before", before), ("after", after)];
        let refused = client.post(&pulse, &form).await;
        assert_eq!(refused.error_at(field).as_deref(), Some(why), "{before} {after}: {}", refused.text());
    }
    // The same tool, planned: the two are tied, and nothing is told before it has closed.
    let form = [("version", "1"), ("before", ours.as_str()), ("after", others.as_str())];
    let page = client.post_and_follow(&pulse, &form).await;
    assert!(page.says("What changed can be read once both surveys have closed"), "{}", page.text());
    let stale = client.post(&pulse, &[("version", "1"), ("before", ours.as_str())]).await;
    assert!(stale.says("What is saved now"), "{}", stale.text());
}

async fn two_surveys_in_the_wrong_order_are_refused(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let pulse = format!("{path}/pulse");
    // Both were launched on 2 March; the first is told to have closed before the campaign, the other three weeks after it.
    let add = || released::add(&app, &needing, released::answers(4), None);
    let (first, second) = (add(), add());
    let day: chrono::NaiveDate = "2026-03-20".parse().unwrap();
    app.app
        .write_now(&app.actor(&needing.asking.adviser), |tx| {
            diesel::update(surveys::table.find(second))
                .set((surveys::closes_on.eq(day), surveys::closed_on.eq(day)))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    let (first, second) = (first.to_string(), second.to_string());
    let swapped = [("version", "1"), ("before", second.as_str()), ("after", first.as_str())];
    let refused = client.post(&pulse, &swapped).await;
    let error = refused.error_at("after").unwrap_or_default();
    assert!(error.starts_with("The survey before has to close before"), "{error}: {}", refused.text());
    assert_eq!(refused.value_of("before"), Some(second.clone()), "nothing chosen is lost");
    let refused = client.post(&pulse, &[("version", "1"), ("before", second.as_str())]).await;
    let error = refused.error_at("before").unwrap_or_default();
    assert_eq!(error, "Choose a survey that closed before the campaign was over");
    let right = [("version", "1"), ("before", first.as_str()), ("after", second.as_str())];
    assert_eq!(client.post(&pulse, &right).await.status, 303, "the same two, the right way round");
}

async fn with_too_few_answers_what_people_said_is_told_in_words(app: TestApp) {
    let needing = scene::open(&app);
    let employer = needing.asking.scene.employer;
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let few = || closed([("Ops", 5), ("Sales", 4), ("Admin", 0), ("IT", 0)]).add(&app, employer);
    tie(&app, &path, Some(few()), Some(few()));
    let page = client.get(&path).await;
    assert!(page.says("Too few people answered for numbers"), "{}", page.text());
    assert!(!page.says("Demands"), "{}", page.text());
    assert!(page.says("Say in words what people said"), "{}", page.text());
    let form = client.get(&format!("{path}/evaluation")).await;
    assert!(form.says("Too few people answered a survey") && form.says("Ask around"), "{}", form.text());
    scene::count_people(&app, &needing.asking, 5);
    let small = planned(&client, &needing, &[]).await;
    let page = client.get(&small).await;
    assert!(page.says("So few people work here"), "{}", page.text());
    assert!(!page.links().iter().any(|link| link.contains("/pulse/new")), "{:?}", page.links());
    assert!(page.links().contains(&format!("{small}/evaluation")), "{:?}", page.links());
    let form = client.get(&format!("{small}/evaluation")).await;
    assert!(form.says("write in words what people said"), "{}", form.text());
}

async fn what_was_learnt_is_kept_with_the_evaluation(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let path = planned(&client, &needing, &[]).await;
    let said = [
        ("version", "1"),
        ("reach", "31"),
        ("evaluation", "Half sleep better."),
        ("learnt", "Start with the night shift."),
        ("evaluated_on-day", "20"),
        ("evaluated_on-month", "2"),
        ("evaluated_on-year", "2026"),
    ];
    let page = client.post_and_follow(&format!("{path}/evaluation"), &said).await;
    assert!(page.says("What was learnt Start with the night shift."), "{}", page.text());
    let undated = [("version", "2"), ("learnt", "Again.")];
    let refused = client.post(&format!("{path}/evaluation"), &undated).await;
    assert!(refused.error_at("evaluated_on-date").is_some(), "{}", refused.text());
}
