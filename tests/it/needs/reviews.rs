//! What people are told, and not told any more, of an assessment that waits for its review or was given up.

use halemark::needs::{self, Method};

use super::scene::{self, Needing};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_lead_and_the_adviser_are_told_once_that_a_review_is_due,
    nobody_is_told_of_a_review_after_which_another_assessment_was_planned,
    what_was_told_of_an_assessment_goes_when_it_is_given_up,
);

const DUE: &str = "The review of a health needs assessment is due";

async fn told(app: &TestApp, needing: &Needing) -> [usize; 3] {
    let asking = &needing.asking;
    let mut told = Vec::new();
    for person in [&asking.scene.lead, &asking.adviser, &asking.scene.contributor] {
        let page = app.sign_in(person).await.get("/notices").await;
        told.push(page.text().matches(DUE).count());
    }
    told.try_into().unwrap()
}

async fn the_lead_and_the_adviser_are_told_once_that_a_review_is_due(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    scene::publish(&app, &needing);
    app.wait_days(364);
    app.run_job("needs-reviews").await;
    assert_eq!(told(&app, &needing).await, [0, 0, 0], "it is tomorrow");
    app.wait_days(1);
    app.run_job("needs-reviews").await;
    assert_eq!(told(&app, &needing).await, [1, 1, 0]);
    app.wait_days(1);
    app.run_job("needs-reviews").await;
    assert_eq!(told(&app, &needing).await, [1, 1, 0], "once");
    app.run_job("digests").await;
    let letters = app.letters_to(&needing.asking.adviser.email).await;
    assert_eq!(letters.iter().filter(|letter| letter.contains(DUE)).count(), 1, "{letters:?}");
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let page = lead.get(&needing.path()).await;
    assert!(page.says("It is time to look at it again"), "{}", page.text());
}

async fn nobody_is_told_of_a_review_after_which_another_assessment_was_planned(app: TestApp) {
    let needing = scene::small(&app);
    scene::make_ready(&app, &needing);
    scene::publish(&app, &needing);
    let first = needing.path();
    let again = scene::planned(&app, needing.asking, Method::Conversation);
    app.wait_days(370);
    app.run_job("needs-reviews").await;
    assert_eq!(told(&app, &again).await, [0, 0, 0]);
    let lead = app.sign_in(&again.asking.scene.lead).await;
    assert!(!lead.get(&first).await.says("It is time to look at it again"), "somebody does");

    let id = again.assessment;
    act(&app, &again.asking.adviser, |tx| needs::actions::give_up(tx, id, "The shop closes").map(|_| ()));
    app.run_job("needs-reviews").await;
    assert_eq!(told(&app, &again).await, [1, 1, 0], "nobody looks at it after all");
    assert!(lead.get(&first).await.says("It is time to look at it again"));
}

async fn what_was_told_of_an_assessment_goes_when_it_is_given_up(app: TestApp) {
    let needing = scene::small(&app);
    let scene = &needing.asking.scene;
    scene::make_ready(&app, &needing);
    app.wait_days(84);
    app.run_job("plan-reminders").await;
    let lead = app.sign_in(&scene.lead).await;
    assert!(lead.get("/notices").await.says("Buy a hoist"));
    let priorities = app.app.read_now(|conn| needs::list_priorities(conn, needing.assessment)).unwrap();
    let key = priorities[0].id.to_string();
    let new = format!("/employers/{}/campaigns/new", scene.employer);
    let form = |topic: &'static str| {
        let day = [("starts_on-day", "1"), ("starts_on-month", "9"), ("starts_on-year", "2026")];
        [vec![("topic", topic), ("all_year", "yes"), ("answers", key.as_str())], day.to_vec()].concat()
    };
    let planned = lead.post(&new, &form("Backs")).await;
    let campaign = planned.location().expect("it is planned").split('?').next().unwrap().to_owned();
    assert!(!lead.get(&campaign).await.says("was given up"));

    let id = needing.assessment;
    act(&app, &needing.asking.adviser, |tx| needs::actions::give_up(tx, id, "The shop closes").map(|_| ()));
    assert!(!lead.get("/notices").await.says("Buy a hoist"));
    app.run_job("plan-reminders").await;
    assert!(!lead.get("/notices").await.says("Buy a hoist"), "nobody is reminded any more");
    assert!(lead.get(&campaign).await.says("The health needs assessment this follows from was given up"));
    let refused = lead.post(&new, &form("Sleep")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("The health needs assessment of that priority was given up"), "{}", refused.text());
    assert!(!lead.get(&new).await.says("Spare backs"), "it is not on offer");
    let details = format!("{campaign}/details");
    assert_eq!(lead.get(&details).await.value_of("answers").as_deref(), Some(key.as_str()));
    let kept = [form("Backs again"), vec![("version", "1")]].concat();
    assert_eq!(lead.post(&details, &kept).await.status, 303, "what it answered it may go on answering");
}
