//! Leads are told of training that ends.

use super::scene::{add, tell, trained};
use crate::assessments::scene::registered;
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    leads_are_told_once_when_training_ends_soon_and_once_when_it_is_over,
    training_that_was_renewed_is_told_of_only_when_its_new_end_is_near,
    who_left_is_not_told_of_and_who_is_removed_leaves_no_notice,
);

const SOON: &str = "The training of Zoë O’Hara ends soon: it holds until 1 May 2026 (Northmoor Bakery";
const OVER: &str = "The training of Zoë O’Hara is over: it held until 1 May 2026 (Northmoor Bakery";

async fn leads_are_told_once_when_training_ends_soon_and_once_when_it_is_over(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let advocate = add(&app.sign_in(&lead).await, &employer, &trained("Zoë O’Hara")).await;
    app.wait_days(29);
    assert_eq!(told(&app, &lead).await, "", "31 days are not soon");
    for (days, soon, over) in [(1, 1, 0), (30, 1, 0), (1, 1, 1), (40, 1, 1)] {
        app.wait_days(days);
        for _ in 0..2 {
            let list = told(&app, &lead).await;
            let counts = (list.matches(SOON).count(), list.matches(OVER).count());
            assert_eq!(counts, (soon, over), "{list}");
        }
    }
    let client = app.sign_in(&lead).await;
    let links = client.get("/notices").await.links();
    let notice = links.into_iter().find(|link| link.starts_with("/notices/")).unwrap();
    assert_eq!(client.post(&notice, &[]).await.location(), Some(advocate.as_str()));
}

async fn training_that_was_renewed_is_told_of_only_when_its_new_end_is_near(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let advocate = add(&client, &employer, &trained("Zoë O’Hara")).await;
    let mut renewed = trained("Zoë O’Hara");
    renewed.iter_mut().filter(|(name, _)| *name == "expires_on-month").for_each(|entry| entry.1 = "6");
    assert_eq!(tell(&client, &format!("{advocate}/details"), &renewed).await.status, 303);
    app.wait_days(60);
    assert_eq!(told(&app, &lead).await, "", "31 days before the new end");
    app.wait_days(1);
    assert!(told(&app, &lead).await.contains("ends soon: it holds until 1 June 2026"));
}

async fn who_left_is_not_told_of_and_who_is_removed_leaves_no_notice(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let leaver = add(&client, &employer, &trained("Lee Leaver")).await;
    let removed = add(&client, &employer, &trained("Zoë O’Hara")).await;
    let leaves = [("leaves", "yes"), ("left_on-day", "2"), ("left_on-month", "3"), ("left_on-year", "2026")];
    assert_eq!(tell(&client, &format!("{leaver}/leaving"), &leaves).await.status, 303);
    app.wait_days(40);
    let list = told(&app, &lead).await;
    assert!(list.contains(SOON) && !list.contains("Lee Leaver"), "{list}");
    let client = app.sign_in(&lead).await;
    assert_eq!(client.post(&format!("{removed}/removal"), &[]).await.status, 303);
    assert_eq!(told(&app, &lead).await, "", "nothing names who was removed");
}

/// What a person's page of notices says once the job has run; nothing when it is empty.
async fn told(app: &TestApp, person: &Person) -> String {
    app.run_job("advocate-expiries").await;
    let list = app.sign_in(person).await.get("/notices").await;
    if list.says("Nothing yet") { String::new() } else { list.text() }
}
