use halemark::scheme::Status;

use super::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    half_done_work_is_found_again,
    two_colleagues_saving_at_once_lose_no_text,
    the_first_answers_of_two_colleagues_at_once_lose_no_text,
    a_merged_answer_replaces_the_colleagues_knowingly,
    a_wrong_answer_comes_back_as_it_was_typed,
    not_applicable_needs_a_reason_and_a_criterion_that_allows_it,
    a_criterion_the_facts_rule_out_is_no_page,
    evidence_added_beside_an_answer_is_kept_and_ticked,
    a_reader_sees_the_answer_and_no_form,
    bronze_needs_every_applicable_criterion,
    saving_the_same_again_is_no_event,
    older_evidence_is_found_by_its_title_and_what_was_typed_stays,
);

async fn half_done_work_is_found_again(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let form = [
        ("version", "0"),
        ("status", "in_progress"),
        ("narrative", "We asked the night shift.\nNot yet all."),
    ];
    let answer = client.post_and_follow(&scene.criterion("bronze-1"), &form).await;
    assert!(answer.says("The answer was saved"), "{}", answer.text());
    assert_eq!(answer.first("h1"), "Three campaigns or events chosen from the health needs assessment");

    let again = app.sign_in(&scene.lead).await.get(&scene.criterion("bronze-1")).await;
    assert_eq!(again.value_of("narrative").as_deref(), Some("We asked the night shift.\nNot yet all."));
    assert_eq!(again.value_of("status").as_deref(), Some("in_progress"));
    assert!(again.says("Last saved by Conor Contributor, 2 March 2026, 9:00am"), "{}", again.text());
}

async fn two_colleagues_saving_at_once_lose_no_text(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let path = scene.criterion("bronze-4");
    let form = |text: &'static str| [("version", "1"), ("status", "met"), ("narrative", text)];
    let (form_one, form_two) = (form("The first colleague's text."), form("The second colleague's text."));
    let (a, b) = futures_util::future::join(one.post(&path, &form_one), two.post(&path, &form_two)).await;
    let (saved, shown, mine) = match (a.status, b.status) {
        (303, 409) => (a, b, "The second colleague's text."),
        (409, 303) => (b, a, "The first colleague's text."),
        other => panic!("one saves and the other is shown both: {other:?}"),
    };
    assert_eq!(saved.status, 303);
    let stored = scene.answers(&app)["bronze-4"].clone();
    assert_ne!(stored.narrative, mine);
    assert!(shown.says(&stored.narrative), "theirs is shown: {}", shown.text());
    assert_eq!(shown.value_of("narrative").as_deref(), Some(mine), "mine is in the form");
    assert_eq!(shown.value_of("version").as_deref(), Some("2"), "the form knows of theirs");
}

async fn the_first_answers_of_two_colleagues_at_once_lose_no_text(app: TestApp) {
    let scene = scene::set(&app);
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let path = scene.criterion("bronze-3");
    let form = |text: &'static str| [("version", "0"), ("status", "in_progress"), ("narrative", text)];
    let (form_one, form_two) = (form("First text."), form("Second text."));
    let (a, b) = futures_util::future::join(one.post(&path, &form_one), two.post(&path, &form_two)).await;
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let shown = if a.status == 409 { a } else { b };
    assert!(shown.says("First text.") && shown.body().contains("Second text."), "{}", shown.text());
}

async fn a_merged_answer_replaces_the_colleagues_knowingly(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = scene.criterion("bronze-1");
    client.post(&path, &[("version", "0"), ("status", "in_progress"), ("narrative", "Theirs.")]).await;
    let stale = client.post(&path, &[("version", "0"), ("status", "met"), ("narrative", "Mine.")]).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.heading(), "You answered this in another tab as well");
    let version = stale.value_of("version").unwrap();
    let merged = [("version", version.as_str()), ("status", "met"), ("narrative", "Theirs and mine.")];
    assert_eq!(client.post(&path, &merged).await.status, 303);
    assert_eq!(scene.answers(&app)["bronze-1"].narrative, "Theirs and mine.");
}

async fn a_wrong_answer_comes_back_as_it_was_typed(app: TestApp) {
    scene::ask_for_stickers(&app, "bronze-6");
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let form = [
        ("version", "0"),
        ("status", "met"),
        ("counter-stickers", "three"),
        ("narrative", "Three stickers each."),
    ];
    let answer = client.post(&scene.criterion("bronze-6"), &form).await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.error_at("counter-stickers").as_deref(),
        Some("Enter a whole number from 0 to 100,000")
    );
    assert_eq!(answer.value_of("narrative").as_deref(), Some("Three stickers each."));
    assert_eq!(answer.value_of("counter-stickers").as_deref(), Some("three"));
    assert!(scene.answers(&app).is_empty());
}

async fn not_applicable_needs_a_reason_and_a_criterion_that_allows_it(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let plain = [("version", "0"), ("status", "not_applicable"), ("reason", "")];
    // Criterion 5a is of those with a canteen and may be claimed not to apply; criterion 1 may not.
    let code = claimable(&app, &scene);
    let answer = client.post(&scene.criterion(&code), &plain).await;
    assert_eq!(answer.error_at("reason").as_deref(), Some("Say why it does not apply to you"));
    let reasoned = [("version", "0"), ("status", "not_applicable"), ("reason", "The canteen closed.")];
    assert_eq!(client.post(&scene.criterion(&code), &reasoned).await.status, 303);
    let forged = client.post(&scene.criterion("bronze-1"), &reasoned).await;
    assert_eq!(forged.status, 422);
    assert!(forged.says("This criterion has to be answered"), "{}", forged.text());
}

fn claimable(app: &TestApp, scene: &scene::Scene) -> String {
    let edition = scene.stored(app).edition;
    let edition = app.app.read_now(|conn| halemark::scheme::get_edition(conn, edition)).unwrap();
    let asked = scene::asked(app, scene);
    let found = asked.iter().find(|code| edition.definition.criterion(code).unwrap().allows_not_applicable);
    found.unwrap().to_string()
}

async fn a_criterion_the_facts_rule_out_is_no_page(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let edition =
        app.app.read_now(|conn| halemark::scheme::get_edition(conn, scene.stored(&app).edition)).unwrap();
    let asked = scene::asked(&app, &scene);
    let ruled_out = edition
        .definition
        .criteria
        .iter()
        .find(|c| c.levels[0].as_str() == "bronze" && !asked.contains(&c.code));
    let code = ruled_out.unwrap().code.as_str();
    assert_eq!(client.get(&scene.criterion(asked[0].as_str())).await.status, 200);
    assert_eq!(client.get(&scene.criterion(code)).await.status, 404);
    assert_eq!(client.get(&scene.criterion("silver-1")).await.status, 404);
    assert_eq!(client.get(&scene.criterion("NOT%20A%20CODE")).await.status, 404);
    let form = [("version", "0"), ("status", "met")];
    assert_eq!(client.post(&scene.criterion(code), &form).await.status, 404);
}

async fn evidence_added_beside_an_answer_is_kept_and_ticked(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let path = scene.criterion("bronze-1");
    let wrong = [
        ("version", "0"),
        ("status", ""),
        ("narrative", "Half a sentence"),
        ("new-kind", "link"),
        ("new-title", "The survey"),
        ("new-link", "https://example.org/survey"),
        ("step", "add"),
    ];
    let answer = client.post(&path, &wrong).await;
    assert_eq!(answer.error_at("status").as_deref(), Some("Choose how far you are"));
    assert_eq!(answer.value_of("narrative").as_deref(), Some("Half a sentence"));
    assert!(answer.value_of("evidence").is_some(), "the item is in the library and ticked");
    assert_eq!(answer.value_of("new-title").as_deref(), Some(""), "and not offered to be added twice");

    let item = answer.value_of("evidence").unwrap();
    let right = [
        ("version", "0"),
        ("status", "in_progress"),
        ("narrative", "Half a sentence"),
        ("evidence", item.as_str()),
    ];
    assert_eq!(client.post(&path, &right).await.status, 303);
    let stored = scene.answers(&app)["bronze-1"].clone();
    assert_eq!(stored.evidence.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["The survey"]);

    let nobodys = [
        ("version", "1"),
        ("status", "met"),
        ("narrative", "All of it"),
        ("evidence", "01990000-0000-7000-8000-000000000000"),
    ];
    let answer = client.post(&path, &nobodys).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.value_of("narrative").as_deref(), Some("All of it"));
}

async fn a_reader_sees_the_answer_and_no_form(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.viewer).await;
    let page = client.get(&scene.criterion("bronze-1")).await;
    assert!(page.says("What we do about bronze-1."), "{}", page.text());
    assert_eq!(page.value_of("narrative"), None);
    let form = [("version", "1"), ("status", "met"), ("narrative", "Mine now.")];
    assert_eq!(client.post(&scene.criterion("bronze-1"), &form).await.status, 403);
    let stranger = app.sign_in(&app.person("Some Stranger")).await;
    assert_eq!(stranger.get(&scene.criterion("bronze-1")).await.status, 404);
}

async fn bronze_needs_every_applicable_criterion(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    scene::answer_all(&app, &scene, &["bronze-4"]);
    let page = client.get(&scene.path()).await;
    assert!(page.says("Bronze would not be met today"), "{}", page.text());
    let missing = page.links().into_iter().filter(|link| *link == scene.criterion("bronze-4")).count();
    assert!(missing >= 2, "the gap and the task lead there");

    let refused = scene::submit(&client, &scene, &app).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("The application was not submitted: 1 thing is missing."), "{}", refused.text());
    assert!(refused.links().contains(&scene.criterion("bronze-4")));

    let form = [("version", "0"), ("status", "met"), ("narrative", "Now we do.")];
    client.post(&scene.criterion("bronze-4"), &form).await;
    let page = client.get(&scene.path()).await;
    assert!(page.says("Bronze would be met today"), "{}", page.text());
}

async fn saving_the_same_again_is_no_event(app: TestApp) {
    let scene = scene::set(&app);
    let events = |app: &TestApp| {
        app.app
            .read_now(|conn| halemark::platform::ledger::list_of_employer(conn, scene.employer, 0, 100))
            .unwrap()
            .1
    };
    let client = app.sign_in(&scene.lead).await;
    let before = events(&app);
    let form =
        |version: &'static str| [("version", version), ("status", "in_progress"), ("narrative", "Begun.")];
    client.post(&scene.criterion("bronze-1"), &form("0")).await;
    assert_eq!(events(&app), before + 1, "a save is one event");
    assert_eq!(client.post(&scene.criterion("bronze-1"), &form("1")).await.status, 303);
    assert_eq!(events(&app), before + 1);
    let stored = scene.answers(&app)["bronze-1"].clone();
    assert_eq!((stored.status, stored.version), (Status::InProgress, 1));
}

async fn older_evidence_is_found_by_its_title_and_what_was_typed_stays(app: TestApp) {
    let scene = scene::set(&app);
    let actor = app.actor(&scene.lead);
    for number in 1..=45 {
        app.app.clock().set(app.app.clock().now() + chrono::Duration::seconds(1));
        let words = halemark::evidence::Content::Note("Words.".into());
        let item = halemark::evidence::NewItem::new(format!("Café leaflet {number:02}"), None, words);
        app.app.write_now(&actor, |tx| halemark::evidence::actions::add(tx, scene.employer, &item)).unwrap();
    }
    let client = app.sign_in(&scene.contributor).await;
    let path = scene.criterion("bronze-1");
    let page = client.get(&path).await;
    assert!(page.says("leaflet 45") && !page.says("leaflet 03"), "{}", page.text());
    assert!(page.says("5 more items are in the library"), "{}", page.text());
    let form = [("version", "0"), ("narrative", "Half"), ("find", "CAFE leaflet 03"), ("step", "find")];
    let found = client.post(&path, &form).await;
    assert!(found.says("leaflet 03") && !found.says("leaflet 45"), "{}", found.text());
    assert_eq!(found.value_of("narrative").as_deref(), Some("Half"));
    assert!(scene.answers(&app).is_empty(), "nothing was saved");
}
