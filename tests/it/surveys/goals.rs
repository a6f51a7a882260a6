//! How many of the people asked a scheme hopes to hear from: shown before, checked at the close.

use halemark::platform::access::{Actor, Role};
use halemark::platform::ids::SurveyId;
use halemark::scheme::{self, Definition, Range, ResponseGoal};
use halemark::surveys::rules::Mode;
use halemark::surveys::{find_results, get_terms};

use super::scene::{self, launched, planned, stored};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_goal_is_shown_where_a_survey_is_planned_and_while_it_is_open,
    a_survey_keeps_the_goal_it_was_launched_with,
    without_a_goal_nothing_is_said_of_one,
);

/// Publishes an edition that hopes for so much of 10 to 45 people.
fn hope_for(app: &TestApp, label: &str, percent: u8) {
    let current = app.app.read_now(|conn| scheme::get_current_edition(conn, app.bhawa())).unwrap();
    let goal = ResponseGoal { range: Range { from: 10, to: Some(45) }, percent };
    let next =
        Definition { label: label.to_owned(), response_goals: vec![goal], ..current.definition.clone() };
    app.app.write_now(&Actor::Operator, |tx| scheme::actions::publish(tx, &next)).unwrap();
}

async fn a_goal_is_shown_where_a_survey_is_planned_and_while_it_is_open(app: TestApp) {
    hope_for(&app, "2031", 70);
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let new = client.get(&format!("/employers/{}/surveys/new", asking.scene.employer)).await;
    assert!(new.says("70% of the people asked, where 10 to 45 are asked"), "{}", new.text());
    let scheme = app.visitor().get("/schemes/bhawa").await;
    assert!(scheme.says("70% of the people asked, where 10 to 45 are asked"), "{}", scheme.text());
    let goal = "70% of the people asked: 28 or more";
    let path = planned(&client, &asking, "slips").await;
    for page in [path.clone(), format!("{path}/launch")] {
        let page = client.get(&page).await;
        assert!(page.says(goal), "{}", page.text());
    }
    let open = client.get(&launched(&client, &asking, "slips").await).await;
    assert!(open.says(goal) && open.says("told at the close"), "{}", open.text());
    let link = client.get(&launched(&client, &asking, "open").await).await;
    assert!(link.says("it cannot be told whether they did"), "{}", link.text());
}

async fn a_survey_keeps_the_goal_it_was_launched_with(app: TestApp) {
    hope_for(&app, "2031", 50);
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    // Twelve people are asked, six would do, and nobody answers.
    let path = launched(&client, &asking, "personal").await;
    hope_for(&app, "2032", 90);
    let open = client.get(&path).await;
    assert!(open.says("50% of the people asked: 6 or more"), "{}", open.text());
    let id: SurveyId = stored(&app, &path).id;
    assert_eq!(app.app.read_now(|conn| get_terms(conn, id)).unwrap().terms.response_goal, Some(50));
    app.wait_days(40);
    app.run_job("survey-closings").await;
    let client = app.sign_in(&asking.scene.lead).await;
    let results = client.get(&format!("{path}/results")).await;
    let (told, _) = app.app.read_now(|conn| find_results(conn, id)).unwrap().unwrap();
    assert_eq!(told.answers(), None, "nobody answered");
    assert!(results.says("is not told, since the number of answers is not"), "{}", results.text());
    assert!(!results.says("not reached"), "{}", results.text());
}

async fn without_a_goal_nothing_is_said_of_one(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = launched(&client, &asking, "slips").await;
    assert_eq!(stored(&app, &path).mode, Mode::Slips);
    let (new, open) =
        (format!("/employers/{}/surveys/new", asking.scene.employer), client.get(&path).await.text());
    let new = client.get(&new).await.text();
    assert!(!new.contains("hopes to hear") && !open.contains("hopes to hear"), "{new} {open}");
    let adviser = app.staff("Alba Adviser", Role::Adviser, None);
    assert_eq!(app.sign_in(&adviser).await.get(&path).await.status, 404);
}
