//! Leads are told of evidence that stops being current.

use crate::applications::scene::{self, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    leads_are_told_once_when_the_last_day_of_evidence_is_near_and_once_when_it_is_over,
    another_last_day_is_told_of_anew,
    nobody_is_told_of_evidence_that_was_renewed,
    evidence_that_was_redacted_or_removed_leaves_no_notice_and_is_not_told_of,
    more_than_is_told_of_at_once_is_told_of_in_one_run_and_each_once,
);

const NEAR: &str = "“Policy” is near its last day: it is current until 11 April 2026 (Northmoor Bakery";
const OVER: &str = "“Policy” is past its last day: it was current until 11 April 2026 (Northmoor Bakery";

async fn leads_are_told_once_when_the_last_day_of_evidence_is_near_and_once_when_it_is_over(app: TestApp) {
    let scene = scene::set(&app);
    let item = add(&app, &scene, "Policy").await;
    app.wait_days(9);
    assert_eq!(told(&app, &scene.lead).await, "", "31 days are not near");
    for (days, near, over) in [(1, 1, 0), (30, 1, 0), (1, 1, 1), (40, 1, 1)] {
        app.wait_days(days);
        for _ in 0..2 {
            let list = told(&app, &scene.lead).await;
            let counts = (list.matches(NEAR).count(), list.matches(OVER).count());
            assert_eq!(counts, (near, over), "{list}");
        }
    }
    assert_eq!(told(&app, &scene.contributor).await, "", "only who leads");
    let client = app.sign_in(&scene.lead).await;
    let links = client.get("/notices").await.links();
    let notice = links.into_iter().find(|link| link.starts_with("/notices/")).unwrap();
    assert_eq!(client.post(&notice, &[]).await.location(), Some(item.as_str()));
}

async fn another_last_day_is_told_of_anew(app: TestApp) {
    let scene = scene::set(&app);
    let item = add(&app, &scene, "Policy").await;
    app.wait_days(10);
    assert!(told(&app, &scene.lead).await.contains(NEAR));
    confirm(&app, &scene, &item, ["10", "4", "2026"]).await;
    let list = told(&app, &scene.lead).await;
    assert_eq!(list.matches("is near its last day").count(), 2, "{list}");
    assert!(list.contains("it is current until 10 April 2026"), "{list}");
}

async fn nobody_is_told_of_evidence_that_was_renewed(app: TestApp) {
    let scene = scene::set(&app);
    let (early, late) = (add(&app, &scene, "Policy").await, add(&app, &scene, "Survey").await);
    app.wait_days(5);
    confirm(&app, &scene, &early, ["11", "4", "2027"]).await;
    app.wait_days(10);
    let list = told(&app, &scene.lead).await;
    assert!(!list.contains("“Policy”") && list.contains("“Survey”"), "{list}");
    confirm(&app, &scene, &late, ["", "", ""]).await;
    app.wait_days(60);
    let list = told(&app, &scene.lead).await;
    assert!(list.contains("“Survey” is near") && !list.contains("past its last day"), "{list}");
}

async fn evidence_that_was_redacted_or_removed_leaves_no_notice_and_is_not_told_of(app: TestApp) {
    let scene = scene::set(&app);
    let (redacted, removed) = (add(&app, &scene, "Note of Jo").await, add(&app, &scene, "Draft").await);
    app.wait_days(10);
    let list = told(&app, &scene.lead).await;
    assert!(list.contains("“Note of Jo”") && list.contains("“Draft”"), "{list}");
    let client = app.sign_in(&scene.contributor).await;
    let done = client.post(&format!("{redacted}/redaction"), &[("reason", "It names somebody.")]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(client.post(&format!("{removed}/removal"), &[]).await.status, 303);
    assert_eq!(told(&app, &scene.lead).await, "", "nothing names what was taken away");
    app.wait_days(40);
    assert_eq!(told(&app, &scene.lead).await, "");
}

async fn more_than_is_told_of_at_once_is_told_of_in_one_run_and_each_once(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let titles: Vec<String> = (0..AT_ONCE * 2 + 1).map(|number| format!("Policy {number:03}")).collect();
    for title in &titles {
        post(&client, &scene, title).await;
    }
    app.wait_days(10);
    for _ in 0..2 {
        app.run_job("evidence-expiries").await;
        let told = scene::told(&app, &scene.lead);
        let of =
            |title: &String| told.iter().filter(|(_, _, params)| params.contains(title.as_str())).count();
        assert_eq!(told.len(), titles.len());
        assert!(titles.iter().all(|title| of(title) == 1), "{told:?}");
    }
}

/// How many items the program tells of in one transaction.
const AT_ONCE: usize = 50;

/// Adds a note that is current until 11 April 2026, 40 days after the test's day; returns where it is.
async fn add(app: &TestApp, scene: &Scene, title: &str) -> String {
    let client: Client = app.sign_in(&scene.contributor).await;
    let list = post(&client, scene, title).await;
    let found = client.get(&format!("{list}?words={}", title.replace(' ', "+"))).await;
    found.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap()
}

/// Posts the form of such a note; returns where the library is.
async fn post(client: &Client, scene: &Scene, title: &str) -> String {
    let list = format!("/employers/{}/evidence", scene.employer);
    let until = [("until-day", "11"), ("until-month", "4"), ("until-year", "2026")];
    let form = [&[("kind", "note"), ("title", title), ("note", "Words.")][..], &until].concat();
    let added = client.post(&format!("{list}/new"), &form).await;
    assert_eq!(added.status, 303, "{}", added.text());
    list
}

/// Says that an item is still current, and until when.
async fn confirm(app: &TestApp, scene: &Scene, item: &str, [day, month, year]: [&str; 3]) {
    let client = app.sign_in(&scene.contributor).await;
    let until = [("version", "1"), ("until-day", day), ("until-month", month), ("until-year", year)];
    let said = client.post(&format!("{item}/currency"), &until).await;
    assert_eq!(said.status, 303, "{}", said.text());
}

/// What a person's page of notices says once the job has run; nothing when it is empty.
async fn told(app: &TestApp, person: &Person) -> String {
    app.run_job("evidence-expiries").await;
    let list = app.sign_in(person).await.get("/notices").await;
    if list.says("Nothing yet") { String::new() } else { list.text() }
}
