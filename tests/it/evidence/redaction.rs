use std::path::PathBuf;

use halemark::applications;
use halemark::assessments::{self, rules::Declaration};
use reqwest::multipart::{Form, Part};
use sha2::{Digest, Sha256};

use crate::applications::scene as applying;
use crate::assessments::scene::{self, act};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    a_redaction_takes_the_bytes_of_every_version_and_leaves_who_when_and_why,
    the_same_bytes_go_from_other_items_of_the_employer_and_stay_with_another,
    what_a_submission_holds_can_be_redacted_and_whoever_judges_is_told,
);

const FIRST: &[u8] = b"%PDF-1.7\n% Jo Bloggs, born 1 May 1970\n";
const SECOND: &[u8] = b"%PDF-1.7\n% nobody\n";
const WHY: &str = "It named somebody with a date of birth.";

fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn kept(app: &TestApp, bytes: &[u8]) -> bool {
    let hash = hash(bytes);
    let path: PathBuf = app.data_dir.join("files").join(&hash[..2]).join(&hash[2..]);
    path.exists()
}

fn file(bytes: &[u8]) -> Form {
    Form::new().text("kind", "file").part("file", Part::bytes(bytes.to_vec()).file_name("Jo Bloggs.pdf"))
}

/// Adds a file; returns where the item is.
async fn add(client: &Client, list: &str, title: &str, bytes: &[u8]) -> String {
    let added = client.upload(&format!("{list}/new"), file(bytes).text("title", title.to_owned())).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let found = client.get(&format!("{list}?words={}", title.replace(' ', "+"))).await;
    found.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap()
}

async fn a_redaction_takes_the_bytes_of_every_version_and_leaves_who_when_and_why(app: TestApp) {
    let scene = applying::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let list = format!("/employers/{}/evidence", scene.employer);
    let item = add(&client, &list, "Fit note of Jo", FIRST).await;
    client.upload(&format!("{item}/versions"), file(SECOND).text("version", "1")).await;
    assert!(kept(&app, FIRST) && kept(&app, SECOND), "there is something to take away");
    let id = item.rsplit('/').next().unwrap();
    let criterion = scene.criterion("bronze-1");
    assert!(client.get(&criterion).await.body().contains(id), "it is offered as a proof");
    let history = format!("/employers/{}/history", scene.employer);
    assert!(client.get(&history).await.says("Fit note of Jo"));

    let question = format!("{item}/redaction");
    assert!(client.get(&question).await.says("all 2 versions"));
    let unsaid = client.post(&question, &[]).await;
    assert_eq!(unsaid.error_at("reason").as_deref(), Some("Say why it has to go"));
    assert!(kept(&app, FIRST), "not without a reason");
    let done = client.post_and_follow(&question, &[("reason", WHY)]).await;
    assert!(!kept(&app, FIRST) && !kept(&app, SECOND));
    assert!(done.says("Redacted evidence") && done.says(WHY), "{}", done.text());

    assert!(!client.get(&criterion).await.body().contains(id), "it proves nothing any more");
    let versions = client.get(&format!("{item}/versions")).await;
    assert!(versions.says(&hash(FIRST)) && versions.says("Conor Contributor"), "{}", versions.text());
    for number in [1, 2] {
        assert_eq!(client.get(&format!("{item}/versions/{number}/file")).await.status, 404);
    }
    for path in [&item, &history, &list, &format!("{item}/versions")] {
        let page = client.get(path).await;
        assert!(!page.says("of Jo") && !page.says("Jo Bloggs"), "{path}: {}", page.text());
    }
    assert!(client.get(&history).await.says("taken away for good"));
    assert_eq!(client.get(&question).await.status, 409, "there is nothing left");
}

async fn the_same_bytes_go_from_other_items_of_the_employer_and_stay_with_another(app: TestApp) {
    let scene = applying::set(&app);
    let other = applying::register(&app, &app.person("Olga Other"), "Southmoor Bakery Limited");
    let stranger =
        app.sign_in(&app.colleague("Otto Other", halemark::platform::access::Role::Lead, other)).await;
    let client = app.sign_in(&scene.lead).await;
    let (ours, theirs) =
        (format!("/employers/{}/evidence", scene.employer), format!("/employers/{other}/evidence"));
    let first = add(&client, &ours, "First copy", FIRST).await;
    let second = add(&client, &ours, "Second copy", FIRST).await;
    let foreign = add(&stranger, &theirs, "Their own", FIRST).await;

    let question = client.get(&format!("{first}/redaction")).await;
    assert!(question.says("Second copy") && !question.says("Their own"), "{}", question.text());
    assert_eq!(client.post(&format!("{first}/redaction"), &[("reason", WHY)]).await.status, 303);
    for item in [&first, &second] {
        assert_eq!(client.get(&format!("{item}/file")).await.status, 404);
        assert!(client.get(item).await.says("Redacted evidence"));
    }
    assert_eq!(stranger.get(&format!("{foreign}/file")).await.bytes, FIRST, "theirs to decide");
    assert_eq!(stranger.post(&format!("{foreign}/redaction"), &[("reason", WHY)]).await.status, 303);
    assert!(!kept(&app, FIRST), "nobody needs it any more");
}

async fn what_a_submission_holds_can_be_redacted_and_whoever_judges_is_told(app: TestApp) {
    let scene = scene::submitted(&app);
    let answers = app.app.read_now(|conn| applications::list_answers(conn, scene.application)).unwrap();
    let item = format!("/evidence/{}", answers["bronze-1"].evidence[0].id);
    let id = scene.allocate(&app);
    act(&app, &scene.assessor, |tx| assessments::actions::declare(tx, id, &Declaration::Clear));
    let assessor = app.sign_in(&scene.assessor).await;
    let marking = format!("/assessments/{id}/criteria/bronze-1");
    assert!(assessor.get(&marking).await.says("12 came."));
    let lead = app.sign_in(&scene.lead).await;
    assert!(lead.get(&format!("{item}/redaction")).await.says("A submitted application relies on it"));
    assert_eq!(lead.post(&format!("{item}/redaction"), &[("reason", WHY)]).await.status, 303);
    for path in [&marking, &item] {
        let page = assessor.get(path).await;
        assert!(!page.says("12 came.") && !page.says(WHY), "{path}: {}", page.text());
        assert!(page.says("was taken away"), "{path}: {}", page.text());
    }
    assert_eq!(assessor.post(&format!("{item}/redaction"), &[("reason", WHY)]).await.status, 404);
}
