//! Every text an answer had stays, and two texts are made one.

use super::scene;
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    every_saved_text_stays_with_who_and_when,
    an_earlier_text_is_taken_back_into_the_form_and_saved_anew,
    two_texts_are_put_together_without_a_script,
    whoever_saved_in_another_tab_is_not_called_a_colleague,
    those_who_only_read_do_not_see_how_an_answer_came_to_be,
);

async fn save(client: &Client, path: &str, version: &str, narrative: &str) -> u16 {
    client.post(path, &[("version", version), ("status", "met"), ("narrative", narrative)]).await.status
}

async fn every_saved_text_stays_with_who_and_when(app: TestApp) {
    let scene = scene::set(&app);
    let (lead, contributor) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let path = scene.criterion("bronze-4");
    assert_eq!(save(&lead, &path, "0", "The first text.").await, 303);
    app.wait_days(1);
    let contributor = if contributor.get("/account").await.status == 200 {
        contributor
    } else {
        app.sign_in(&scene.contributor).await
    };
    assert_eq!(save(&contributor, &path, "1", "The second text.").await, 303);
    let page = contributor.get(&format!("{path}/versions")).await;
    for words in [
        "Saved by Lena Lead, 2 March 2026, 9:00am",
        "The first text.",
        "Saved by Conor Contributor, 3 March 2026, 9:00am",
        "The second text.",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
}

async fn an_earlier_text_is_taken_back_into_the_form_and_saved_anew(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = scene.criterion("bronze-4");
    save(&client, &path, "0", "The better text.").await;
    save(&client, &path, "1", "The worse text.").await;
    let list = client.get(&format!("{path}/versions")).await;
    let link = list.links().into_iter().find(|link| link.contains("?version=")).unwrap();
    let form = client.get(&link).await;
    assert_eq!(form.value_of("narrative").as_deref(), Some("The better text."));
    assert_eq!(form.value_of("version").as_deref(), Some("2"), "it replaces the text that stands");
    assert_eq!(scene.answers(&app)["bronze-4"].narrative, "The worse text.", "opening it saves nothing");
    assert_eq!(save(&client, &path, "2", "The better text.").await, 303);
    assert_eq!(scene.answers(&app)["bronze-4"].version, 3);
    assert_eq!(client.get(&format!("{path}?version=9")).await.status, 404);
}

async fn two_texts_are_put_together_without_a_script(app: TestApp) {
    let scene = scene::set(&app);
    let (lead, contributor) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let path = scene.criterion("bronze-4");
    save(&lead, &path, "0", "The lead's text.").await;
    let mine = [("version", "0"), ("status", "met"), ("narrative", "My own text.")];
    let conflict = contributor.post(&path, &mine).await;
    assert_eq!(conflict.heading(), "A colleague answered at the same time");
    assert!(conflict.says("Lena Lead saved an answer here on 2 March 2026, 9:00am"), "{}", conflict.text());
    let version = conflict.value_of("version").unwrap();
    let button = [
        ("version", version.as_str()),
        ("status", "met"),
        ("narrative", "My own text."),
        ("step", "together"),
    ];
    let both = contributor.post(&path, &button).await;
    assert_eq!(both.value_of("narrative").as_deref(), Some("The lead's text.\n\nMy own text."));
    assert_eq!(scene.answers(&app)["bronze-4"].narrative, "The lead's text.", "nothing is saved yet");
    let version = both.value_of("version").unwrap();
    assert_eq!(save(&contributor, &path, &version, &both.value_of("narrative").unwrap()).await, 303);
    assert_eq!(scene.answers(&app)["bronze-4"].narrative, "The lead's text.\n\nMy own text.");
}

async fn whoever_saved_in_another_tab_is_not_called_a_colleague(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = scene.criterion("bronze-4");
    save(&client, &path, "0", "From one tab.").await;
    let form = [("version", "0"), ("status", "met"), ("narrative", "From the other tab.")];
    let conflict = client.post(&path, &form).await;
    assert_eq!(
        (conflict.status, conflict.heading().as_str()),
        (409, "You answered this in another tab as well")
    );
}

async fn those_who_only_read_do_not_see_how_an_answer_came_to_be(app: TestApp) {
    let scene = scene::set(&app);
    let lead = app.sign_in(&scene.lead).await;
    let path = scene.criterion("bronze-4");
    save(&lead, &path, "0", "A text.").await;
    let versions = format!("{path}/versions");
    assert_eq!(lead.get(&versions).await.status, 200);
    let viewer = app.sign_in(&scene.viewer).await;
    assert_eq!(viewer.get(&versions).await.status, 403);
    assert!(!viewer.get(&path).await.links().contains(&versions));
    assert_eq!(viewer.get(&format!("{path}?version=1")).await.status, 403);
}
