use halemark::applications;
use halemark::assessments::{self, rules::Declaration};
use halemark::scheme::Mark;
use reqwest::multipart::{Form, Part};

use crate::applications::scene as applying;
use crate::assessments::scene::{self, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_new_version_takes_the_place_of_the_newest_and_the_old_one_can_be_fetched,
    a_version_over_one_that_a_colleague_added_changes_nothing,
    whoever_judges_sees_the_version_that_was_handed_in,
    the_criterion_page_says_how_many_proofs_are_asked_for_and_kindly_what_is_too_much,
);

const FIRST: &[u8] = b"%PDF-1.7\n% first\n";
const SECOND: &[u8] = b"%PDF-1.7\n% second\n";

fn file(bytes: &[u8]) -> Form {
    Form::new().text("kind", "file").part("file", Part::bytes(bytes.to_vec()).file_name("plan.pdf"))
}

async fn a_new_version_takes_the_place_of_the_newest_and_the_old_one_can_be_fetched(app: TestApp) {
    let scene = applying::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let list = format!("/employers/{}/evidence", scene.employer);
    client.upload(&format!("{list}/new"), file(FIRST).text("title", "Plan")).await;
    let page = client.get(&list).await;
    let item = page.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap();
    let versions = format!("{item}/versions");
    let edits = client.get(&versions).await.value_of("version").unwrap();
    let added = client.upload(&versions, file(SECOND).text("version", edits)).await;
    assert_eq!(added.location(), Some(item.as_str()), "{}", added.text());

    assert_eq!(client.get(&format!("{item}/file")).await.bytes, SECOND);
    assert_eq!(client.get(&format!("{versions}/1/file")).await.bytes, FIRST);
    assert_eq!(client.get(&format!("{versions}/2/file")).await.bytes, SECOND);
    assert_eq!(client.get(&format!("{versions}/3/file")).await.status, 404);
    let history = client.get(&versions).await;
    for bytes in [FIRST, SECOND] {
        use sha2::Digest;
        assert!(history.says(&hex::encode(sha2::Sha256::digest(bytes))), "{}", history.text());
    }
    assert!(history.says("Version 2, the newest") && history.says("Conor Contributor"));
    let viewer = app.sign_in(&scene.viewer).await;
    assert_eq!(viewer.get(&format!("{versions}/1/file")).await.bytes, FIRST);
    assert_eq!(viewer.upload(&versions, file(FIRST)).await.status, 403);
    let stranger = app.sign_in(&app.person("Some Stranger")).await;
    assert_eq!(stranger.get(&format!("{versions}/1/file")).await.status, 404);
}

async fn a_version_over_one_that_a_colleague_added_changes_nothing(app: TestApp) {
    let scene = applying::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let form = [("kind", "note"), ("title", "Minutes"), ("note", "First.")];
    client.post(&format!("/employers/{}/evidence/new", scene.employer), &form).await;
    let page = client.get(&format!("/employers/{}/evidence", scene.employer)).await;
    let item = page.links().into_iter().find(|link| link.starts_with("/evidence/")).unwrap();
    let renew = |words: &'static str| [("kind", "note"), ("note", words), ("version", "1")];
    let versions = format!("{item}/versions");
    assert_eq!(client.post(&versions, &renew("Second.")).await.status, 303);
    let late = client.post(&versions, &renew("Third.")).await;
    assert!(late.status == 422 && late.says("Second.") && late.says("Third."), "{}", late.text());
    assert!(client.get(&item).await.says("Second."));
    assert_eq!(client.post(&versions, &[("version", "2")]).await.status, 422, "nothing chosen");
}

async fn whoever_judges_sees_the_version_that_was_handed_in(app: TestApp) {
    let scene = scene::submitted(&app);
    let answers = app.app.read_now(|conn| applications::list_answers(conn, scene.application)).unwrap();
    let item = answers["bronze-1"].evidence[0].id;
    let lead = app.sign_in(&scene.lead).await;
    let newer = [
        ("kind", "note"),
        ("note", "Thirteen came."),
        ("version", "1"),
        ("about-day", "1"),
        ("about-month", "2"),
        ("about-year", "2020"),
    ];
    assert_eq!(lead.post(&format!("/evidence/{item}/versions"), &newer).await.status, 303);
    let id = scene.allocate(&app);
    act(&app, &scene.assessor, |tx| assessments::actions::declare(tx, id, &Declaration::Clear));

    let page = lead.get(&format!("/evidence/{item}")).await;
    assert!(page.says("Thirteen came.") && page.says("Version 2"), "{}", page.text());
    assert!(lead.get(&scene_criterion(&scene)).await.says("Minutes"));
    let assessor = app.sign_in(&scene.assessor).await;
    for path in [format!("/evidence/{item}"), format!("/assessments/{id}/criteria/bronze-1")] {
        let page = assessor.get(&path).await;
        assert!(page.says("12 came.") && !page.says("Thirteen came."), "{path}: {}", page.text());
        assert!(!page.says("2020"), "the day is that of the submission: {}", page.text());
    }
    assert_eq!(assessor.get(&format!("/evidence/{item}/versions")).await.status, 404);
    scene.mark(&app, id, Mark::Met);
    act(&app, &scene.assessor, |tx| assessments::actions::complete(tx, id, "A sound file."));
    let chair = app.sign_in(&scene.chair).await;
    let seen = chair.get(&format!("/evidence/{item}")).await;
    assert!(seen.says("12 came.") && !seen.says("Thirteen came."), "{}", seen.text());
    let held = app
        .app
        .read_now(|conn| applications::list_submitted_answers(conn, scene.application, scene.submission));
    let held = held.unwrap()["bronze-1"].evidence[0].clone();
    assert_eq!((held.version.number, held.about_on, held.held), (1, None, true));
}

fn scene_criterion(scene: &scene::Scene) -> String {
    format!("/applications/{}/criteria/bronze-1", scene.application)
}

async fn the_criterion_page_says_how_many_proofs_are_asked_for_and_kindly_what_is_too_much(app: TestApp) {
    let scene = applying::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = scene.criterion("bronze-4");
    for number in 0..5 {
        let version = number.to_string();
        let title = format!("Poster {number}");
        let mut form = vec![
            ("version", version.as_str()),
            ("status", "met"),
            ("new-title", &title),
            ("new-note", "Words."),
            ("step", "add"),
        ];
        let ticked: Vec<String> = match scene.answers(&app).get("bronze-4") {
            Some(answer) => answer.evidence.iter().map(|item| item.id.to_string()).collect(),
            None => Vec::new(),
        };
        form.extend(ticked.iter().map(|id| ("evidence", id.as_str())));
        assert_eq!(client.post(&path, &form).await.status, 303);
        let page = client.get(&path).await;
        assert!(page.says(&format!("You have {} proof", number + 1)), "{}", page.text());
        assert_eq!(
            page.says("A few good proofs are easier to judge"),
            number >= 3,
            "{number}: {}",
            page.text()
        );
    }
}
