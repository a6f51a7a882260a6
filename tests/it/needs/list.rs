use crate::applications::scene::{self, Scene};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_needs_assessment_is_recorded_changed_and_removed,
    a_day_to_come_is_refused_and_what_was_typed_stays,
    a_change_over_a_colleagues_shows_both_and_loses_nothing,
    a_reader_sees_needs_assessments_and_changes_nothing,
    campaigns_stay_when_the_needs_assessment_they_follow_from_goes,
);

fn list(scene: &Scene) -> String {
    format!("/employers/{}/needs", scene.employer)
}

fn held(day: &'static str, took_part: &'static str) -> [(&'static str, &'static str); 5] {
    [
        ("held_on-day", day),
        ("held_on-month", "2"),
        ("held_on-year", "2026"),
        ("method", "survey"),
        ("took_part", took_part),
    ]
}

async fn a_needs_assessment_is_recorded_changed_and_removed(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let (list, new) = (list(&scene), format!("{}/earlier", list(&scene)));
    assert!(client.get(&list).await.says("No health needs assessment is recorded yet"));
    let added = client.post_and_follow(&new, &held("16", "39")).await;
    assert!(
        added.says("Held on 16 February 2026") && added.says("People who took part 39"),
        "{}",
        added.text()
    );

    let one = link(&added.links(), "/needs/");
    assert!(client.get(&one).await.says("This one was held elsewhere"));
    let details = format!("{one}/details");
    let form = client.get(&details).await;
    assert_eq!(form.value_of("took_part").as_deref(), Some("39"));
    let version = form.value_of("version").unwrap();
    let mut change = held("17", "40").to_vec();
    change.push(("version", &version));
    let changed = client.post_and_follow(&details, &change).await;
    assert!(changed.says("Held on 17 February 2026") && changed.says("40"), "{}", changed.text());

    let removal = format!("{one}/removal");
    assert!(client.get(&removal).await.says("It cannot be brought back"));
    let gone = client.post_and_follow(&removal, &[]).await;
    assert!(gone.says("No health needs assessment is recorded yet"), "{}", gone.text());
    assert_eq!(client.get(&one).await.status, 404);
    let history = client.get(&format!("/employers/{}/history", scene.employer)).await;
    for words in ["of 2026-02-16 added", "of 2026-02-17 changed", "of 2026-02-17 removed"] {
        assert!(history.says(words), "{words}: {}", history.text());
    }
}

async fn a_day_to_come_is_refused_and_what_was_typed_stays(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let new = format!("{}/earlier", list(&scene));
    let mut to_come = held("16", "a few").to_vec();
    to_come[2].1 = "2031";
    let wrong = client.post(&new, &to_come).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.error_at("took_part").unwrap().starts_with("Enter a whole number"), "{}", wrong.text());
    assert_eq!(wrong.value_of("took_part").as_deref(), Some("a few"));
    to_come[4].1 = "39";
    let refused = client.post(&new, &to_come).await;
    assert!(refused.error_at("held_on-date").unwrap().starts_with("Enter a day that is not in the future"));
    let empty = client.post(&new, &[]).await;
    assert_eq!(empty.error_at("method").as_deref(), Some("Choose how people were asked"));
    assert!(client.get(&list(&scene)).await.says("No health needs assessment is recorded yet"));
}

async fn a_change_over_a_colleagues_shows_both_and_loses_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let added = one.post_and_follow(&format!("{}/earlier", list(&scene)), &held("16", "39")).await;
    let path = format!("{}/details", link(&added.links(), "/needs/"));
    let with_version = |version: &'static str, took_part| {
        let mut form = held("16", took_part).to_vec();
        form.push(("version", version));
        form
    };
    assert_eq!(two.post(&path, &with_version("1", "41")).await.status, 303);
    let stale = one.post(&path, &with_version("1", "42")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("Somebody else changed this while you were typing"), "{}", stale.text());
    assert!(stale.says("41") && stale.says("Conor Contributor"), "{}", stale.text());
    assert_eq!(stale.value_of("took_part").as_deref(), Some("42"));
    assert_eq!(stale.value_of("version").as_deref(), Some("2"));
    let saved = one.post_and_follow(&path, &with_version("2", "42")).await;
    assert!(saved.says("People who took part 42"), "{}", saved.text());
}

async fn a_reader_sees_needs_assessments_and_changes_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let lead = app.sign_in(&scene.lead).await;
    let added = lead.post_and_follow(&format!("{}/earlier", list(&scene)), &held("16", "39")).await;
    let one = link(&added.links(), "/needs/");
    let viewer = app.sign_in(&scene.viewer).await;
    let page = viewer.get(&list(&scene)).await;
    assert!(page.says("Held on 16 February 2026"), "{}", page.text());
    assert!(!viewer.get(&one).await.says("Change a health needs assessment"), "nothing to press");
    assert_eq!(viewer.get(&format!("{one}/details")).await.status, 403);
    assert_eq!(viewer.post(&format!("{one}/removal"), &[]).await.status, 403);
    let stranger = app.person("Otto Other");
    assert_eq!(app.sign_in(&stranger).await.get(&list(&scene)).await.status, 404);
}

async fn campaigns_stay_when_the_needs_assessment_they_follow_from_goes(app: TestApp) {
    let scene = scene::set(&app);
    app.app.write_now(&app.actor(&scene.lead), |tx| scene::keep_portfolio(tx, scene.employer)).unwrap();
    let client = app.sign_in(&scene.lead).await;
    let one = link(&client.get(&list(&scene)).await.links(), "/needs/");
    let asked = client.get(&format!("{one}/removal")).await;
    assert!(asked.says("6 campaigns say that they follow from it"), "{}", asked.text());
    client.post(&format!("{one}/removal"), &[]).await;
    let left = app.app.read_now(|conn| halemark::campaigns::list_of_employer(conn, scene.employer)).unwrap();
    assert_eq!(left.len(), 6);
    assert!(left.iter().all(|campaign| campaign.told.assessment.is_none()));
    assert!(left.iter().all(|campaign| campaign.told.priority == "Backs"), "what was typed stays");
}

/// The first link that leads below a path.
fn link(links: &[String], below: &str) -> String {
    links.iter().find(|link| link.starts_with(below)).expect("a link").clone()
}
