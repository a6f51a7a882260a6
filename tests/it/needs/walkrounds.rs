use super::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;
use halemark::needs::{self, ObservationMark};
use image::{ImageEncoder, Rgb, RgbImage};
use reqwest::multipart::{Form, Part};

on_both!(
    a_walk_round_is_noted_published_and_read_by_the_employer,
    nobody_at_the_employer_sees_an_unpublished_walk_round,
    what_another_device_wrote_is_shown_beside_what_was_typed,
    notes_a_browser_kept_are_taken_once_and_conflicts_are_told,
    a_photograph_is_made_smaller_and_loses_where_it_was_taken,
    a_photograph_sent_twice_is_there_once_and_can_be_removed,
    a_published_walk_round_does_not_change,
);

async fn begun(client: &Client, needing: &Needing) -> String {
    let new = needing.page("walkrounds/new");
    let page = client.get(&new).await;
    let site = site_of(&page);
    let form = [
        ("site", site.as_str()),
        ("walked_on-day", "2"),
        ("walked_on-month", "2"),
        ("walked_on-year", "2026"),
        ("checklist", "premises"),
    ];
    let begun = client.post(&new, &form).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    begun.location().unwrap().to_owned()
}

/// The key of the first site offered.
fn site_of(page: &Answer) -> String {
    let body = page.body();
    let (_, rest) = body.split_once("name=\"site\"").expect("a site");
    let (_, rest) = rest.split_once("value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

async fn a_walk_round_is_noted_published_and_read_by_the_employer(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let page = client.get(&one).await;
    assert!(page.says("Drinking water") && page.says("Stairs"), "{}", page.text());
    let empty = client.post(&format!("{one}/publication"), &[]).await;
    assert_eq!(empty.status, 409, "{}", empty.text());
    let form = [
        ("mark-drinking-water", "problem"),
        ("note-drinking-water", "The only tap is in the yard."),
        ("version-drinking-water", "0"),
        ("mark-stairs", "good"),
        ("version-stairs", "0"),
    ];
    let saved = client.post_and_follow(&one, &form).await;
    assert!(saved.says("What you noted was saved"), "{}", saved.text());
    assert_eq!(saved.value_of("note-drinking-water").as_deref(), Some("The only tap is in the yard."));
    assert_eq!(saved.value_of("version-drinking-water").as_deref(), Some("1"));
    let half = client.post(&one, &[("note-noise", "Loud by the ovens"), ("version-noise", "0")]).await;
    assert!(half.error_at("mark-noise").unwrap().starts_with("Choose how it was"), "{}", half.text());
    assert_eq!(half.value_of("note-noise").as_deref(), Some("Loud by the ovens"));

    let published = client.post_and_follow(&format!("{one}/publication"), &[]).await;
    assert!(published.says("The walk-round was published"), "{}", published.text());
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let read = lead.get(&one).await;
    assert!(read.says("The only tap is in the yard.") && read.says("A problem"), "{}", read.text());
    assert!(read.says("Nothing noted") && read.value_of("note-drinking-water").is_none());
    assert!(lead.get(&needing.page("walkrounds")).await.says("2 of 42 items noted"));
}

async fn nobody_at_the_employer_sees_an_unpublished_walk_round(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let form = [("mark-stairs", "problem"), ("note-stairs", "Dark and blocked"), ("version-stairs", "0")];
    client.post(&one, &form).await;
    let photograph = upload(&client, &one, "a".repeat(32), picture(40, 30)).await;
    assert_eq!(photograph.status, 303, "{}", photograph.text());
    let picture = pictures(&client, &one).await.remove(0);
    assert_eq!(client.get(&picture).await.status, 200);
    let scene = &needing.asking.scene;
    for person in [&scene.lead, &needing.asking.coordinator] {
        let theirs = app.sign_in(person).await;
        for path in [one.clone(), format!("{one}/publication"), picture.clone()] {
            let status = theirs.get(&path).await.status;
            assert!([403, 404].contains(&status), "{} {path}: {status}", person.name);
        }
        assert_eq!(theirs.get(&one).await.status, 404, "{}", person.name);
        let posted = theirs.post(&format!("{one}/observations"), &form).await.status;
        assert_eq!(posted, 403, "{}", person.name);
        let list = theirs.get(&needing.page("walkrounds")).await;
        assert!(list.says("There is no walk-round to read yet"), "{}", list.text());
        let history = theirs.get(&format!("/employers/{}/history", scene.employer)).await;
        assert!(!history.says("Dark and blocked"), "{}", person.name);
    }
    let published = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, true)).unwrap();
    assert!(published.is_empty(), "findings are drawn from what is published");
    client.post(&format!("{one}/publication"), &[]).await;
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(lead.get(&one).await.status, 200, "the same, published, is shown");
    assert_eq!(lead.get(&picture).await.status, 200);
    assert_eq!(app.visitor().get(&picture).await.status, 303, "off to sign in");
}

async fn what_another_device_wrote_is_shown_beside_what_was_typed(app: TestApp) {
    let needing = scene::open(&app);
    let (phone, desk) =
        (app.sign_in(&needing.asking.adviser).await, app.sign_in(&needing.asking.adviser).await);
    let one = begun(&phone, &needing).await;
    let note = |note: &'static str, version: &'static str| {
        [("mark-air", "better"), ("note-air", note), ("version-air", version), ("mark-light", "good")]
    };
    assert_eq!(phone.post(&one, &note("Stuffy", "0")).await.status, 303);
    let stale = desk.post(&one, &note("Draughty", "0")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("Stuffy") && stale.says("wrote meanwhile"), "theirs: {}", stale.text());
    assert_eq!(stale.value_of("note-air").as_deref(), Some("Draughty"), "and what was typed");
    assert_eq!(stale.value_of("version-air").as_deref(), Some("1"));
    let saved = desk.post(&one, &note("Stuffy, draughty by the door", "1")).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let all = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, false)).unwrap();
    let air = &all[0].observations["air"];
    assert_eq!((air.note.as_str(), air.version), ("Stuffy, draughty by the door", 2));
}

async fn notes_a_browser_kept_are_taken_once_and_conflicts_are_told(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let to = format!("{one}/observations");
    let note = |note: &'static str, version: &'static str| {
        [("mark-noise", "problem"), ("note-noise", note), ("version-noise", version)]
    };
    let told = async |form: &[(&str, &str)]| -> serde_json::Value {
        let answer = client.post(&to, form).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        serde_json::from_slice(&answer.bytes).unwrap()
    };
    assert_eq!(told(&note("Loud", "0")).await["saved"]["noise"], 1);
    assert_eq!(
        told(&note("Loud", "0")).await["saved"]["noise"],
        1,
        "the answer was lost, the note came again"
    );
    let stale = told(&note("Very loud", "0")).await;
    assert_eq!(stale["stale"]["noise"]["note"], "Loud", "{stale}");
    assert_eq!(stale["stale"]["noise"]["version"], 1);
    assert_eq!(told(&note("Very loud", "1")).await["saved"]["noise"], 2);
    let unknown = client.post(&to, &[("mark-moon", "good")]).await;
    assert_eq!(unknown.status, 200, "an item the checklist has not is left out");
    let all = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, false)).unwrap();
    assert_eq!(all[0].observations.len(), 1);
    assert_eq!(all[0].observations["noise"].mark, ObservationMark::Problem);
    assert_eq!(app.visitor().post(&to, &note("Loud", "2")).await.status, 401);
}

async fn a_photograph_is_made_smaller_and_loses_where_it_was_taken(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let mut original = picture(2600, 1300);
    let comment = b"taken at 54.97, -1.61 by Jane Smith";
    let size = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
    original.splice(2..2, [&[0xff, 0xfe], &size[..], comment].concat());
    let added = upload(&client, &one, "b".repeat(32), original.clone()).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let path = pictures(&client, &one).await.remove(0);
    let kept = client.get(&path).await;
    assert_eq!(kept.header("content-type"), Some("image/jpeg"));
    assert!(kept.header("cache-control").unwrap().contains("private"));
    let picture = image::load_from_memory(&kept.bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (2048, 1024));
    let has = |bytes: &[u8]| bytes.windows(10).any(|window| window == b"Jane Smith");
    assert!(has(&original) && !has(&kept.bytes));

    let text = Part::bytes(b"%PDF-1.7 no picture".to_vec()).file_name("plan.pdf");
    let form = Form::new().text("caption", "A plan").part("photograph", text);
    let wrong = client.upload(&format!("{one}/photographs/new"), form).await;
    assert!(wrong.error_at("photograph").unwrap().starts_with("Choose a JPEG or PNG"), "{}", wrong.text());
    assert_eq!(wrong.value_of("caption").as_deref(), Some("A plan"));
    let nothing = client.upload(&format!("{one}/photographs/new"), Form::new().text("caption", "")).await;
    assert_eq!(nothing.error_at("photograph").as_deref(), Some("Choose a photograph"));
    assert_eq!(nothing.error_at("caption").as_deref(), Some("Say what the photograph shows"));
    app.wait_days(3);
    app.run_job("evidence-sweeps").await;
    let client = app.sign_in(&needing.asking.adviser).await;
    assert_eq!(client.get(&path).await.status, 200, "the sweep of unused files leaves it");
}

async fn a_photograph_sent_twice_is_there_once_and_can_be_removed(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    for _ in 0..2 {
        assert_eq!(upload(&client, &one, "c".repeat(32), picture(20, 20)).await.status, 303);
    }
    let all = pictures(&client, &one).await;
    assert_eq!(all.len(), 1, "{all:?}");
    let removal = format!("{}/removal", all[0]);
    assert!(client.get(&removal).await.says("It cannot be brought back"));
    assert!(client.post_and_follow(&removal, &[]).await.says("The photograph was removed"));
    assert_eq!(client.get(&all[0]).await.status, 404);
}

async fn a_published_walk_round_does_not_change(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let form = |version| [("mark-stairs", "good"), ("note-stairs", "Wide"), ("version-stairs", version)];
    assert_eq!(client.post(&one, &form("0")).await.status, 303);
    assert_eq!(client.post(&format!("{one}/publication"), &[]).await.status, 303);
    for path in ["", "/observations", "/publication", "/removal"] {
        let refused = client.post(&format!("{one}{path}"), &form("1")).await;
        assert_eq!(refused.status, 409, "{path}: {}", refused.text());
    }
    assert_eq!(upload(&client, &one, "d".repeat(32), picture(9, 9)).await.status, 409);
    let other = begun(&client, &needing).await;
    let removed = client.post_and_follow(&format!("{other}/removal"), &[]).await;
    assert!(removed.says("The walk-round was removed"), "{}", removed.text());
    assert_eq!(client.get(&other).await.status, 404);
}

/// A JPEG of this size.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let image = RgbImage::from_pixel(width, height, Rgb([90, 140, 60]));
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new(&mut bytes);
    encoder.write_image(image.as_raw(), width, height, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

async fn upload(client: &Client, one: &str, token: String, bytes: Vec<u8>) -> Answer {
    let form = Form::new()
        .text("token", token)
        .text("caption", "Bicycles chained to the fence")
        .text("item", "travel")
        .part("photograph", Part::bytes(bytes).file_name("IMG_1.jpg"));
    client.upload(&format!("{one}/photographs/new"), form).await
}

/// The addresses of the pictures on the page.
async fn pictures(client: &Client, one: &str) -> Vec<String> {
    let body = client.get(one).await.body();
    let parts = body.split("<img src=\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned());
    parts.filter(|src| src.starts_with("/needs/")).collect()
}
