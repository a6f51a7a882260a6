//! The next application starts from the last answers, each to be confirmed.

use halemark::applications::actions;
use halemark::platform::access::Actor;
use halemark::scheme::Status;

use super::scene::{self, Scene};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    the_last_answers_come_along_and_wait_to_be_confirmed,
    confirming_and_saving_each_confirm_one,
    those_not_confirmed_are_taken_back_and_the_others_stay,
    nothing_is_submitted_while_one_is_to_be_confirmed,
    an_application_begun_with_nothing_can_still_bring_them,
);

/// A Bronze application that was decided, with an answer to every criterion and evidence at one.
async fn decided(app: &TestApp) -> (Scene, Client) {
    let scene = scene::set(app);
    let client = app.sign_in(&scene.lead).await;
    scene::answer_all(app, &scene, &["bronze-4"]);
    let form = [
        ("version", "0"),
        ("status", "met"),
        ("narrative", "Five managers were trained."),
        ("new-title", "The list of the course"),
        ("new-kind", "note"),
        ("new-note", "Five names, kept at the office."),
        ("step", "list"),
    ];
    assert_eq!(client.post(&scene.criterion("bronze-4"), &form).await.status, 303);
    assert_eq!(scene::submit(&client, &scene, app).await.status, 303);
    let id = scene.application;
    app.app
        .write_now(&Actor::Operator, |tx| {
            actions::begin_assessment(tx, id)?;
            actions::finish_assessment(tx, id)?;
            actions::close(tx, id)
        })
        .unwrap();
    (scene, client)
}

/// Starts Bronze again, from the last answers where `carry` says so.
async fn start_again(app: &TestApp, scene: Scene, client: &Client, carry: bool) -> Scene {
    let path = format!("/employers/{}/applications", scene.employer);
    assert!(client.get(&path).await.says("Start Bronze from your last answers"), "it is offered");
    let scheme = app.bhawa().to_string();
    let mut form = vec![("scheme", scheme.as_str()), ("level", "bronze")];
    form.extend(carry.then_some(("carry", "yes")));
    let answer = client.post(&path, &form).await;
    let application = answer.location().unwrap().rsplit('/').next().unwrap().parse().unwrap();
    Scene { application, ..scene }
}

async fn the_last_answers_come_along_and_wait_to_be_confirmed(app: TestApp) {
    let (scene, client) = decided(&app).await;
    let scene = start_again(&app, scene, &client, true).await;
    let answers = scene.answers(&app);
    assert_eq!(answers.len(), scene::asked(&app, &scene).len());
    assert!(answers.values().all(|answer| answer.status == Status::InProgress), "each counts as in progress");
    let answer = &answers["bronze-4"];
    assert_eq!(answer.narrative, "Five managers were trained.");
    assert_eq!(answer.evidence[0].title, "The list of the course");

    let overview = client.get(&scene.path()).await;
    assert!(
        overview.says("12 answers from your last application are to be confirmed"),
        "{}",
        overview.text()
    );
    assert!(overview.says("To confirm") && overview.says("would not be met today"), "{}", overview.text());
    let page = client.get(&scene.criterion("bronze-4")).await;
    assert!(
        page.says("From your Bronze application") && page.says("There you said: Met."),
        "{}",
        page.text()
    );
    assert_eq!(page.value_of("status").as_deref(), Some("met"), "saving confirms what was said");
}

async fn confirming_and_saving_each_confirm_one(app: TestApp) {
    let (scene, client) = decided(&app).await;
    let scene = start_again(&app, scene, &client, true).await;
    let confirmation = format!("{}/confirmation", scene.criterion("bronze-4"));
    assert_eq!(client.post(&confirmation, &[("version", "7")]).await.status, 409, "not what they read");
    let page = client.post_and_follow(&confirmation, &[("version", "1")]).await;
    assert!(page.says("The answer was confirmed"), "{}", page.text());
    assert!(page.says("11 answers from your last application"), "{}", page.text());
    assert_eq!(scene.answers(&app)["bronze-4"].status, Status::Met);
    assert_eq!(client.post(&confirmation, &[("version", "2")]).await.status, 409, "it is confirmed");

    let form =
        [("version", "1"), ("status", "in_progress"), ("narrative", "Not any more."), ("step", "list")];
    let page = client.post_and_follow(&scene.criterion("bronze-3"), &form).await;
    assert!(page.says("10 answers from your last application"), "{}", page.text());
}

async fn those_not_confirmed_are_taken_back_and_the_others_stay(app: TestApp) {
    let (scene, client) = decided(&app).await;
    let past = scene.application;
    let scene = start_again(&app, scene, &client, true).await;
    let confirmation = format!("{}/confirmation", scene.criterion("bronze-4"));
    client.post(&confirmation, &[("version", "1")]).await;
    let removal = format!("{}/carries/removal", scene.path());
    assert!(client.get(&removal).await.says("11 answers that came along"), "it asks first");
    let page = client.post_and_follow(&removal, &[]).await;
    assert!(page.says("The answers that were not confirmed were taken back"), "{}", page.text());
    let left: Vec<_> = scene.answers(&app).into_keys().map(|code| code.to_string()).collect();
    assert_eq!(left, ["bronze-4"]);
    let before = app.app.read_now(|conn| halemark::applications::list_answers(conn, past)).unwrap();
    assert_eq!(before.len(), 12, "the last application keeps its answers");
    assert_eq!(client.get(&removal).await.status, 409, "nothing is left to take back");
}

async fn nothing_is_submitted_while_one_is_to_be_confirmed(app: TestApp) {
    let (scene, client) = decided(&app).await;
    let scene = start_again(&app, scene, &client, true).await;
    scene::answer_all(&app, &scene, &["bronze-4"]);
    let refused = scene::submit(&client, &scene, &app).await;
    assert_eq!(refused.status, 409);
    assert!(
        refused.says("1 answer from your last application is still to be confirmed"),
        "{}",
        refused.text()
    );
    client.post(&format!("{}/confirmation", scene.criterion("bronze-4")), &[("version", "1")]).await;
    assert_eq!(scene::submit(&client, &scene, &app).await.status, 303);
}

async fn an_application_begun_with_nothing_can_still_bring_them(app: TestApp) {
    let (scene, client) = decided(&app).await;
    let scene = start_again(&app, scene, &client, false).await;
    assert!(scene.answers(&app).is_empty());
    assert!(client.get(&scene.path()).await.says("Start from your last answers"));
    let carries = format!("{}/carries", scene.path());
    let page = client.post_and_follow(&carries, &[]).await;
    assert!(page.says("Your last answers came along."), "{}", page.text());
    let again = client.post(&carries, &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.says("None of your earlier answers fits"), "{}", again.text());
}
