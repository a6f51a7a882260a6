//! What somebody types into the form of an answer is there again before they ever saved it.

use super::scene::{self, Scene};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    what_was_typed_is_there_on_another_device,
    nobody_else_sees_a_draft_and_saving_ends_it,
    a_second_tab_does_not_write_over_the_draft_of_the_first,
    a_draft_that_says_what_is_saved_is_none,
    a_draft_behind_a_colleagues_answer_ends_in_both_texts,
    a_draft_can_be_discarded,
    a_draft_is_kept_only_by_whoever_may_answer_and_only_while_they_may,
);

async fn keep(client: &Client, scene: &Scene, draft: &str, narrative: &str) -> Answer {
    let form = [("version", "0"), ("status", "met"), ("narrative", narrative), ("draft", draft)];
    client.post(&format!("{}/draft", scene.criterion("bronze-1")), &form).await
}

async fn what_was_typed_is_there_on_another_device(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let kept = keep(&client, &scene, "0", "Half a sentence").await;
    assert_eq!(kept.body(), r#"{"text":"Saved as your draft at 9:00am","version":1}"#);
    assert!(scene.answers(&app).is_empty(), "a draft is no answer");

    let page = app.sign_in(&scene.contributor).await.get(&scene.criterion("bronze-1")).await;
    assert_eq!(page.value_of("narrative").as_deref(), Some("Half a sentence"));
    assert_eq!(page.value_of("status").as_deref(), Some("met"));
    assert!(page.says("This is your draft of 2 March 2026, 9:00am. Only you see it."), "{}", page.text());
}

async fn nobody_else_sees_a_draft_and_saving_ends_it(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    keep(&client, &scene, "0", "My own half sentence").await;
    let path = scene.criterion("bronze-1");
    assert!(client.get(&path).await.body().contains("My own half sentence"), "its author sees it");
    let lead = app.sign_in(&scene.lead).await;
    assert!(!lead.get(&path).await.body().contains("My own half sentence"));

    let form = [("version", "0"), ("status", "met"), ("narrative", "The whole sentence.")];
    assert_eq!(client.post(&path, &form).await.status, 303);
    let page = client.get(&path).await;
    assert_eq!(page.value_of("narrative").as_deref(), Some("The whole sentence."));
    assert!(!page.says("This is your draft"), "{}", page.text());
}

async fn a_second_tab_does_not_write_over_the_draft_of_the_first(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    assert_eq!(keep(&client, &scene, "0", "From the first tab").await.status, 200);
    assert_eq!(keep(&client, &scene, "0", "From the second tab").await.status, 409);
    let page = client.get(&scene.criterion("bronze-1")).await;
    assert_eq!(page.value_of("narrative").as_deref(), Some("From the first tab"));
    assert_eq!(keep(&client, &scene, "1", "More in the first tab").await.status, 200);
}

async fn a_draft_that_says_what_is_saved_is_none(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let path = scene.criterion("bronze-1");
    client.post(&path, &[("version", "0"), ("status", "met"), ("narrative", "Saved words.")]).await;
    keep(&client, &scene, "0", "Saved words, and more").await;
    assert!(client.get(&path).await.says("This is your draft"), "there is a draft");
    let kept = keep(&client, &scene, "1", "Saved words.").await;
    assert!(kept.body().contains("\"version\":0"), "{}", kept.body());
    assert!(!client.get(&path).await.says("This is your draft"));
}

async fn a_draft_behind_a_colleagues_answer_ends_in_both_texts(app: TestApp) {
    let scene = scene::set(&app);
    let (client, lead) = (app.sign_in(&scene.contributor).await, app.sign_in(&scene.lead).await);
    let path = scene.criterion("bronze-1");
    keep(&client, &scene, "0", "What I was typing.").await;
    lead.post(&path, &[("version", "0"), ("status", "in_progress"), ("narrative", "The lead's text.")]).await;
    let page = client.get(&path).await;
    assert!(page.says("A colleague, or you in another tab, saved an answer since."), "{}", page.text());
    let mine = page.value_of("narrative").unwrap();
    let version = page.value_of("version").unwrap();
    let form = [("version", version.as_str()), ("status", "met"), ("narrative", &mine)];
    let both = client.post(&path, &form).await;
    assert_eq!(both.status, 409);
    assert!(both.says("The lead's text.") && both.body().contains("What I was typing."), "{}", both.text());
}

async fn a_draft_can_be_discarded(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    keep(&client, &scene, "0", "Words I no longer want.").await;
    let removal = format!("{}/draft/removal", scene.criterion("bronze-1"));
    assert!(client.get(&removal).await.says("Words I no longer want."), "it is shown before it goes");
    let page = client.post_and_follow(&removal, &[]).await;
    assert!(page.says("The draft was discarded"), "{}", page.text());
    assert_eq!(page.value_of("narrative").as_deref(), Some(""));
}

async fn a_draft_is_kept_only_by_whoever_may_answer_and_only_while_they_may(app: TestApp) {
    let scene = scene::set(&app);
    assert_eq!(keep(&app.visitor(), &scene, "0", "Nobody").await.status, 401);
    assert_eq!(keep(&app.sign_in(&scene.viewer).await, &scene, "0", "A viewer").await.status, 403);
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(keep(&lead, &scene, "0", "The lead").await.status, 200);
    lead.post(&format!("{}/withdrawal", scene.path()), &[]).await;
    assert_eq!(keep(&lead, &scene, "1", "Too late").await.status, 409);
    assert!(
        !lead.get(&scene.criterion("bronze-1")).await.body().contains("The lead</"),
        "drafts end with it"
    );
}
