use super::photographs::{picture, pictures, upload};
use super::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;
use halemark::needs::{self, ObservationMark};

on_both!(
    a_walk_round_is_noted_published_and_read_by_the_employer,
    nobody_at_the_employer_sees_an_unpublished_walk_round,
    what_another_device_wrote_is_shown_beside_what_was_typed,
    notes_a_browser_kept_are_taken_once_and_conflicts_are_told,
    a_note_that_is_too_long_does_not_hold_up_the_others,
    what_was_saved_beside_a_conflict_is_not_written_over_unseen,
    a_page_made_for_somebody_else_saves_nothing_in_the_name_of_who_is_signed_in,
    without_scripts_notes_are_saved_before_a_photograph_is_added,
    a_published_walk_round_does_not_change,
    what_a_telephone_sent_meanwhile_is_not_published_unread,
    a_mark_made_by_mistake_is_taken_back_and_not_written_over_unseen,
    a_bad_photograph_is_told_as_one_and_keeps_its_caption,
);

/// Publishes a walk-round as its page shows it now.
pub async fn publish(client: &Client, one: &str) -> Answer {
    let page = format!("{one}/publication");
    let print = client.get(&page).await.value_of("print").expect("it can be published");
    client.post(&page, &[("print", &print)]).await
}

async fn begun(client: &Client, needing: &Needing) -> String {
    begun_at(client, &needing.path()).await
}

/// Begins a walk-round of the first site of an assessment, and returns where it is.
pub async fn begun_at(client: &Client, assessment: &str) -> String {
    let new = format!("{assessment}/walkrounds/new");
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
    let note = [("mark-noise", "unmarked"), ("note-noise", "Loud by the ovens"), ("version-noise", "0")];
    let noted = client.post_and_follow(&one, &note).await;
    assert_eq!(noted.value_of("note-noise").as_deref(), Some("Loud by the ovens"), "a note needs no mark");
    let odd = client.post(&one, &[("mark-light", "bright"), ("version-light", "0")]).await;
    assert!(odd.error_at("mark-light").unwrap().starts_with("Choose how it was"), "{}", odd.text());

    let published = publish(&client, &one).await;
    assert_eq!(published.status, 303, "{}", published.text());
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let read = lead.get(&one).await;
    assert!(read.says("The only tap is in the yard.") && read.says("A problem"), "{}", read.text());
    assert!(read.says("Not marked") && read.says("Loud by the ovens"), "no note is lost: {}", read.text());
    assert!(read.says("Nothing was noted of 39 items") && read.value_of("note-drinking-water").is_none());
    assert!(lead.get(&needing.page("walkrounds")).await.says("3 of 42 items noted"));
    let report = client.get(&needing.page("report")).await;
    assert!(report.says("Noted without a mark Noise: Loud by the ovens"), "{}", report.text());
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
    publish(&client, &one).await;
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

async fn a_note_that_is_too_long_does_not_hold_up_the_others(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let long = "a".repeat(20_001);
    let form =
        [("mark-air", "better"), ("note-air", long.as_str()), ("mark-light", "good"), ("version-light", "0")];
    let answer = client.post(&format!("{one}/observations"), &form).await;
    let told: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!(told["saved"], serde_json::json!({ "light": 1 }), "{told}");
    assert!(told["refused"]["air"].as_str().unwrap().contains("20,000"), "{told}");
    assert_eq!(client.post(&one, &form).await.status, 422, "the form as a whole says what is wrong");
    let all = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, false)).unwrap();
    assert_eq!(all[0].observations.keys().collect::<Vec<_>>(), ["light"]);
}

async fn what_was_saved_beside_a_conflict_is_not_written_over_unseen(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let note = |air: &'static str, light: &'static str, noise: &'static str| {
        [
            ("mark-air", "better"),
            ("note-air", "Stuffy"),
            ("version-air", air),
            ("mark-light", "good"),
            ("version-light", light),
            ("note-noise", ""),
            ("version-noise", noise),
        ]
    };
    assert_eq!(client.post(&one, &note("0", "0", "0")).await.status, 303);
    let other = [("mark-air", "good"), ("note-air", "Fresh"), ("version-air", "1"), ("mark-noise", "good")];
    assert_eq!(client.post(&one, &other).await.status, 303);
    let stale = client.post(&one, &note("1", "1", "0")).await;
    assert_eq!(stale.status, 422, "{}", stale.text());
    let version = |code: &str| stale.value_of(&format!("version-{code}"));
    assert_eq!(version("air").as_deref(), Some("2"), "both are shown, and whoever saves again means it");
    assert_eq!(version("light").as_deref(), Some("1"), "what was the same stays as it is");
    assert_eq!(version("noise").as_deref(), Some("0"), "what somebody else noted meanwhile was not shown");
    let late = client.post(&one, &[("mark-noise", "problem"), ("version-noise", "0")]).await;
    assert_eq!(late.status, 422, "so it is not written over: {}", late.text());
}

async fn a_page_made_for_somebody_else_saves_nothing_in_the_name_of_who_is_signed_in(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let (mine, other) = (needing.asking.adviser.id.to_string(), needing.asking.coordinator.id.to_string());
    let to = format!("{one}/observations");
    let send = async |person: &str| {
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("x-halemark-person", person)];
        client.send(reqwest::Method::POST, &to, &headers, "mark-air=good&note-air=Fresh&version-air=0").await
    };
    let refused = send(&other).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Somebody else is signed in in this browser now"), "{}", refused.text());
    let form =
        [("person", other.as_str()), ("mark-air", "good"), ("note-air", "Fresh"), ("version-air", "0")];
    let again = client.post(&one, &form).await;
    assert_eq!(again.status, 409, "nor by the form itself");
    assert_eq!(again.value_of("note-air").as_deref(), Some("Fresh"), "and nothing typed is lost");
    assert_eq!(again.value_of("person").as_ref(), Some(&other), "it stays the form of whoever typed it");
    let talk = client.post(&needing.page("conversations/new"), &[("person", &other), ("people", "4")]).await;
    assert_eq!(talk.status, 409, "nor a conversation");
    assert_eq!(talk.value_of("people").as_deref(), Some("4"));
    assert_eq!(talk.value_of("person").as_ref(), Some(&other));
    let noted = || {
        let all = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, false)).unwrap();
        all[0].observations.len()
    };
    assert_eq!(noted(), 0);
    assert_eq!((send(&mine).await.status, noted()), (200, 1), "the same from whoever typed it is saved");
}

async fn without_scripts_notes_are_saved_before_a_photograph_is_added(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let form = [("mark-air", "good"), ("note-air", "Fresh"), ("version-air", "0"), ("step", "photograph")];
    let next = client.post_and_follow(&one, &form).await;
    assert_eq!(next.heading(), "Add a photograph");
    assert!(next.says("What you noted was saved"), "{}", next.text());
    assert_eq!(client.get(&one).await.value_of("note-air").as_deref(), Some("Fresh"));
}

async fn a_published_walk_round_does_not_change(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let form = |version| [("mark-stairs", "good"), ("note-stairs", "Wide"), ("version-stairs", version)];
    assert_eq!(client.post(&one, &form("0")).await.status, 303);
    assert_eq!(publish(&client, &one).await.status, 303);
    for path in ["", "/observations", "/publication", "/removal"] {
        let refused = client.post(&format!("{one}{path}"), &form("1")).await;
        assert_eq!(refused.status, 409, "{path}: {}", refused.text());
    }
    let typed = client.post(&one, &[("mark-air", "good"), ("note-air", "Fresh")]).await;
    assert_eq!(typed.value_of("note-air").as_deref(), Some("Fresh"), "what was typed can still be copied");
    assert_eq!(upload(&client, &one, "d".repeat(32), picture(9, 9)).await.status, 409);
    let other = begun(&client, &needing).await;
    let removed = client.post_and_follow(&format!("{other}/removal"), &[]).await;
    assert!(removed.says("The walk-round was removed"), "{}", removed.text());
    assert_eq!(client.get(&other).await.status, 404);
}

async fn what_a_telephone_sent_meanwhile_is_not_published_unread(app: TestApp) {
    let needing = scene::open(&app);
    let (phone, desk) =
        (app.sign_in(&needing.asking.adviser).await, app.sign_in(&needing.asking.adviser).await);
    let one = begun(&desk, &needing).await;
    let note = |mark: &'static str, version: &'static str| {
        [("mark-stairs", mark), ("note-stairs", "Wide"), ("version-stairs", version)]
    };
    desk.post(&one, &note("good", "0")).await;
    let page = format!("{one}/publication");
    let mut print = desk.get(&page).await.value_of("print").unwrap();
    phone.post(&format!("{one}/observations"), &note("problem", "1")).await;
    let unread = desk.post(&page, &[("print", &print)]).await;
    assert_eq!(unread.status, 422);
    assert!(unread.says("Something more was noted or photographed"), "{}", unread.text());
    assert!(!unread.says("Compare both"), "there is nothing to compare: {}", unread.text());
    print = unread.value_of("print").unwrap();
    assert_eq!(upload(&phone, &one, "a".repeat(32), picture(40, 30)).await.status, 303);
    assert_eq!(desk.post(&page, &[("print", &print)]).await.status, 422, "nor a photograph");
    let published = || {
        let all = app.app.read_now(|conn| needs::list_walkrounds(conn, needing.assessment, true)).unwrap();
        all.len()
    };
    assert_eq!(published(), 0);
    assert_eq!((publish(&desk, &one).await.status, published()), (303, 1), "the same, read, is published");
}

async fn a_mark_made_by_mistake_is_taken_back_and_not_written_over_unseen(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let mark = |mark: &'static str, version: &'static str| [("mark-air", mark), ("version-air", version)];
    assert_eq!(client.get(&one).await.value_of("mark-air").as_deref(), Some("unmarked"), "the first choice");
    assert_eq!(client.post(&one, &mark("problem", "0")).await.status, 303);
    assert!(client.get(&needing.page("walkrounds")).await.says("1 of 42 items noted"));
    assert_eq!(client.post(&one, &mark("unmarked", "1")).await.status, 303);
    assert!(client.get(&needing.page("walkrounds")).await.says("0 of 42 items noted"));
    let empty = client.post(&format!("{one}/publication"), &[]).await;
    assert_eq!(empty.status, 409, "nothing is noted any more: {}", empty.text());
    let stale = client.post(&one, &mark("good", "1")).await;
    assert_eq!(stale.status, 422, "another device has not seen that it was taken back");
    assert_eq!(client.post(&one, &mark("good", "2")).await.status, 303);
}

async fn a_bad_photograph_is_told_as_one_and_keeps_its_caption(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun(&client, &needing).await;
    let asked = client.get(&format!("{one}/photographs/new?item=stairs")).await;
    assert_eq!(asked.value_of("item").as_deref(), Some("stairs"), "the item is chosen");
    let bad = upload(&client, &one, "b".repeat(32), b"no picture at all".to_vec()).await;
    let said = bad.error_at("photograph").unwrap();
    assert!(said.starts_with("This file cannot be opened as a photograph"), "{said}");
    assert!(bad.value_of("caption").is_some_and(|caption| !caption.is_empty()), "{}", bad.text());
    let form = [("mark-air", "good"), ("version-air", "0"), ("step", "photograph:air")];
    let next = client.post_and_follow(&one, &form).await;
    assert_eq!(
        next.value_of("item").as_deref(),
        Some("air"),
        "what is typed is saved first: {}",
        next.text()
    );
}
