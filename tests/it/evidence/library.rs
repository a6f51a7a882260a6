use halemark::platform::access::Role;

use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    links_lead_to_the_web_only,
    an_item_can_be_removed_until_a_submission_relies_on_it,
    a_long_library_is_shown_page_by_page,
    a_reader_adds_and_removes_nothing,
    a_library_is_searched_narrowed_and_taken_away_as_a_table,
);

async fn links_lead_to_the_web_only(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let path = format!("/employers/{}/evidence/new", scene.employer);
    for (link, sentence) in [
        ("javascript:alert(1)", "Enter an address that starts with http"),
        ("our intranet", "Enter a whole address"),
        ("https://me:secret@example.org/", "Leave the user name"),
        ("", "Enter the address of the page"),
    ] {
        let answer = client.post(&path, &[("kind", "link"), ("title", "Page"), ("link", link)]).await;
        let error = answer.error_at("link").unwrap_or_default();
        assert!(error.starts_with(sentence), "{link}: {error}");
        assert_eq!(answer.value_of("link").as_deref(), Some(link));
    }
    let added =
        client.post(&path, &[("kind", "link"), ("title", "Page"), ("link", "https://example.org/a")]).await;
    assert_eq!(added.status, 303);
}

async fn an_item_can_be_removed_until_a_submission_relies_on_it(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &["bronze-4", "bronze-3"]);
    let client = app.sign_in(&scene.lead).await;
    let answer = |title: &'static str| {
        [("version", "0"), ("status", "met"), ("new-title", title), ("new-note", "Words."), ("step", "add")]
    };
    client.post(&scene.criterion("bronze-4"), &answer("First")).await;
    client.post(&scene.criterion("bronze-3"), &answer("Second")).await;
    let item = |code: &str| scene.answers(&app)[code].evidence[0].id;
    let (first, second) = (item("bronze-4"), item("bronze-3"));

    let asked = client.get(&format!("/evidence/{first}/removal")).await;
    assert!(asked.says("Positive mental health is promoted"), "{}", asked.text());
    assert_eq!(client.post(&format!("/evidence/{first}/removal"), &[]).await.status, 303);
    assert_eq!(client.get(&format!("/evidence/{first}")).await.status, 404);
    assert!(scene.answers(&app)["bronze-4"].evidence.is_empty());

    assert_eq!(scene::submit(&client, &scene, &app).await.status, 303);
    let refused = client.post(&format!("/evidence/{second}/removal"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("part of an application that was submitted"), "{}", refused.text());
    assert_eq!(scene.answers(&app)["bronze-3"].evidence[0].id, second);
}

async fn a_long_library_is_shown_page_by_page(app: TestApp) {
    let scene = scene::set(&app);
    let actor = app.actor(&scene.lead);
    for number in 1..=27 {
        app.app.clock().set(app.app.clock().now() + chrono::Duration::seconds(1));
        let words = halemark::evidence::Content::Note("Words.".into());
        let item = halemark::evidence::NewItem::new(format!("Item {number:02}"), None, words);
        app.app.write_now(&actor, |tx| halemark::evidence::actions::add(tx, scene.employer, &item)).unwrap();
    }
    let client = app.sign_in(&scene.viewer).await;
    let list = format!("/employers/{}/evidence", scene.employer);
    let first = client.get(&list).await;
    assert!(first.says("27 items") && first.says("Item 27") && !first.says("Item 02"), "{}", first.text());
    let second = client.get(&format!("{list}?page=2")).await;
    assert!(second.says("Item 02") && second.says("Item 01") && !second.says("Item 03"), "{}", second.text());
    assert_eq!(client.get(&format!("{list}?page=x")).await.status, 200);
}

async fn a_reader_adds_and_removes_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let form = [("kind", "note"), ("title", "Note"), ("note", "Words.")];
    let path = format!("/employers/{}/evidence/new", scene.employer);
    let viewer = app.sign_in(&scene.viewer).await;
    assert_eq!(viewer.get(&path).await.status, 403);
    assert_eq!(viewer.post(&path, &form).await.status, 403);
    let list = format!("/employers/{}/evidence", scene.employer);
    let member = app.sign_in(&app.staff("Pia Panel", Role::PanelMember, None)).await;
    assert_eq!(member.get(&list).await.status, 404, "a panel sees what a case names, never a library");
    let assessor = app.sign_in(&app.staff("Asa Assessor", Role::Assessor, None)).await;
    assert_eq!(assessor.get(&list).await.status, 404);
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    assert_eq!(coordinator.get(&list).await.status, 200);
}

async fn a_library_is_searched_narrowed_and_taken_away_as_a_table(app: TestApp) {
    let scene = scene::set(&app);
    let (actor, today) = (app.actor(&scene.lead), app.app.clock().now().date());
    let day = |ago: i64| Some(today - chrono::Duration::days(ago));
    for (title, about_on, current_until) in [
        ("Café poster", day(10), None),
        ("Old policy", day(400), None),
        ("Lapsed insurance", day(20), day(1)),
    ] {
        let words = halemark::evidence::Content::Note("Words.".into());
        let mut item = halemark::evidence::NewItem::new(title, about_on, words);
        item.current_until = current_until;
        app.app.write_now(&actor, |tx| halemark::evidence::actions::add(tx, scene.employer, &item)).unwrap();
    }
    let client = app.sign_in(&scene.contributor).await;
    let used = [
        ("version", "0"),
        ("status", "met"),
        ("new-title", "=Used"),
        ("new-note", "Words."),
        ("step", "add"),
    ];
    client.post(&scene.criterion("bronze-4"), &used).await;
    let list = format!("/employers/{}/evidence", scene.employer);
    let titles = ["Café poster", "Old policy", "Lapsed insurance", "=Used"];
    for (query, found) in [
        ("", &titles[..]),
        ("?words=cafe", &["Café poster"]),
        ("?words=walking", &[]),
        ("?state=unused", &["Café poster", "Old policy", "Lapsed insurance"]),
        ("?state=old", &["Old policy"]),
        ("?state=lapsed", &["Lapsed insurance"]),
        ("?state=held", &[]),
        ("?state=unchecked", &[]),
        ("?state=unused&words=po&sort=title", &["Café poster", "Old policy"]),
    ] {
        let page = client.get(&format!("{list}{query}")).await;
        let shown: Vec<_> = titles.into_iter().filter(|title| page.says(title)).collect();
        assert_eq!(shown, found, "{query}");
    }
    assert!(client.get(&list).await.says("proves 1 criterion"));
    let sorted = client.get(&format!("{list}?sort=about")).await.text();
    let place = |title| sorted.find(title).unwrap();
    assert!(
        place("Café poster") < place("Lapsed insurance") && place("Old policy") < place("=Used"),
        "{sorted}"
    );

    let table = client.get(&format!("{list}.csv?words=used")).await;
    assert!(table.header("content-disposition").unwrap().starts_with("attachment"), "saved, not shown");
    let lines: Vec<String> = table.body().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[1].starts_with("\"'=Used\",note,"), "{}", lines[1]);
    assert!(lines[1].ends_with(",1,no,"), "{}", lines[1]);
}
