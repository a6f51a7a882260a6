//! The list of an employer's advocates, and what is done with one of them.

use super::scene::{add, tell, trained};
use crate::assessments::scene::registered;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::platform::access::Role;

on_both!(
    an_advocate_is_kept_with_training_hours_and_what_ends_soon,
    what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost,
    training_that_has_ended_no_longer_counts,
    who_leaves_names_who_covers_and_can_stay_after_all,
    a_second_editor_sees_both_texts_and_nothing_is_overwritten,
    who_is_removed_is_gone_also_as_cover_and_from_the_history,
    a_contributor_edits_a_viewer_reads_and_others_find_nothing,
    the_table_names_everybody_and_runs_no_formula,
);

async fn an_advocate_is_kept_with_training_hours_and_what_ends_soon(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    assert!(client.get(&employer).await.links().contains(&format!("{employer}/advocates")));
    assert!(client.get(&format!("{employer}/advocates")).await.says("no health advocates here yet"));
    let page = client.get(&add(&client, &employer, &trained("Zoë O’Hara")).await).await;
    for words in ["Zoë O’Hara", "2 March 2025", "1 May 2026", "Training ends soon", "Plan a refresher"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    add(&client, &employer, &[("name", "Abe Untrained")]).await;
    let list = client.get(&format!("{employer}/advocates")).await;
    assert!(list.says("2 health advocates, 1 trained today"), "{}", list.text());
    let text = list.text();
    assert!(text.find("Abe Untrained") < text.find("Zoë O’Hara"), "by name: {text}");
    assert!(client.get(&format!("{employer}/history")).await.says("Health advocate added"));
}

async fn what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    for (changed, field) in [
        (("name", ""), "name"),
        (("training", ""), "training"),
        (("trained_on-year", "2027"), "trained_on-date"),
        (("trained_on-day", "31"), ""),
        (("trained_on-day", "x"), "trained_on-date"),
        (("expires_on-year", "2024"), "expires_on-date"),
        (("hours", "201"), "hours"),
        (("site", "019526a0-0000-7000-8000-000000000000"), "site"),
    ] {
        let mut form = trained("Zoë O’Hara");
        form.iter_mut().filter(|(name, _)| *name == changed.0).for_each(|entry| entry.1 = changed.1);
        let answer = client.post(&format!("{employer}/advocates/new"), &form).await;
        if field.is_empty() {
            assert_eq!(answer.status, 303, "{changed:?}: {}", answer.text());
            continue;
        }
        assert_eq!(answer.status, 422, "{changed:?}");
        assert!(answer.error_at(field).is_some(), "{changed:?}: {}", answer.text());
        if changed.0 != "hours" {
            assert_eq!(answer.value_of("hours").as_deref(), Some("4"), "{changed:?}");
        }
    }
}

async fn training_that_has_ended_no_longer_counts(app: TestApp) {
    let lead = app.person("Lena Lead");
    let id = registered(&app, &lead, "Northmoor Bakery");
    let employer = format!("/employers/{id}");
    let client = app.sign_in(&lead).await;
    add(&client, &employer, &trained("Zoë O’Hara")).await;
    let counted = || {
        let today = app.app.clock().now().date();
        let all = app.app.read_now(|conn| halemark::advocates::list_of_employer(conn, id)).unwrap();
        all.iter().filter(|one| one.counts_on(today)).count()
    };
    assert_eq!(counted(), 1);
    app.wait_days(60);
    assert_eq!(counted(), 1, "the last day still holds");
    app.wait_days(1);
    assert_eq!(counted(), 0);
    let client = app.sign_in(&lead).await;
    let list = client.get(&format!("{employer}/advocates")).await;
    assert!(list.says("0 trained today") && list.says("Training has ended"), "{}", list.text());
}

async fn who_leaves_names_who_covers_and_can_stay_after_all(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let zoe = add(&client, &employer, &trained("Zoë O’Hara")).await;
    let abe = add(&client, &employer, &trained("Abe Untrained")).await;
    let cover = abe.trim_start_matches("/advocates/");
    let leaving = format!("{zoe}/leaving");
    let missing = tell(&client, &leaving, &[]).await;
    assert!(missing.error_at("leaves").is_some(), "{}", missing.text());
    let day = [("left_on-day", "1"), ("left_on-month", "3"), ("left_on-year", "2026")];
    let undated = tell(&client, &leaving, &[("leaves", "yes"), ("covered_by", cover)]).await;
    assert!(undated.error_at("left_on-date").is_some());
    assert_eq!(undated.value_of("covered_by").as_deref(), Some(cover));
    let mut form = vec![("leaves", "yes"), ("covered_by", cover)];
    form.extend(day);
    assert_eq!(tell(&client, &leaving, &form).await.location(), Some(zoe.as_str()));
    let page = client.get(&zoe).await;
    assert!(page.says("Has left") && page.says("Covered by Abe Untrained"), "{}", page.text());
    assert!(client.get(&abe).await.says("Covers for Zoë O’Hara"));
    let list = client.get(&format!("{employer}/advocates")).await;
    assert!(list.says("1 health advocate, 1 trained today") && !list.says("Zoë"), "{}", list.text());
    assert!(client.get(&format!("{employer}/advocates?show=left")).await.says("Zoë O’Hara"));
    // Who has left covers for nobody.
    form[1].1 = zoe.trim_start_matches("/advocates/");
    let refused = tell(&client, &format!("{abe}/leaving"), &form).await;
    assert!(refused.error_at("covered_by").is_some(), "{}", refused.text());
    tell(&client, &leaving, &[("leaves", "no")]).await;
    assert!(client.get(&format!("{employer}/advocates")).await.says("2 health advocates, 2 trained today"));
}

async fn a_second_editor_sees_both_texts_and_nothing_is_overwritten(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let zoe = add(&client, &employer, &trained("Zoë O’Hara")).await;
    let details = format!("{zoe}/details");
    let seen = client.get(&details).await.value_of("version").unwrap();
    tell(&client, &details, &trained("Zoe Hale")).await;
    let mut form = trained("Zoë Mine");
    form.push(("version", &seen));
    let stale = client.post(&details, &form).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("What is saved now") && stale.says("Zoe Hale"), "{}", stale.text());
    assert_eq!(stale.value_of("name").as_deref(), Some("Zoë Mine"));
    assert!(client.get(&zoe).await.says("Zoe Hale"));
    let now = stale.value_of("version").unwrap();
    form.last_mut().unwrap().1 = &now;
    assert_eq!(client.post(&details, &form).await.location(), Some(zoe.as_str()));
    assert!(client.get(&zoe).await.says("Zoë Mine"));
}

async fn who_is_removed_is_gone_also_as_cover_and_from_the_history(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let zoe = add(&client, &employer, &trained("Zoë O’Hara")).await;
    let abe = add(&client, &employer, &trained("Abe Untrained")).await;
    let cover = abe.trim_start_matches("/advocates/");
    let form = [
        ("leaves", "yes"),
        ("covered_by", cover),
        ("left_on-day", "1"),
        ("left_on-month", "3"),
        ("left_on-year", "2026"),
    ];
    tell(&client, &format!("{zoe}/leaving"), &form).await;
    assert!(client.get(&format!("{abe}/removal")).await.says("cannot be brought back"));
    let list = client.post_and_follow(&format!("{abe}/removal"), &[]).await;
    assert_eq!(client.get(&abe).await.status, 404);
    assert!(list.says("no health advocates here yet"), "{}", list.text());
    assert!(client.get(&zoe).await.says("Covered by Nobody yet"));
    let history = client.get(&format!("{employer}/history")).await;
    assert!(history.says("Health advocate removed") && !history.says("Abe"), "{}", history.text());
}

async fn a_contributor_edits_a_viewer_reads_and_others_find_nothing(app: TestApp) {
    let lead = app.person("Lena Lead");
    let id = registered(&app, &lead, "Northmoor Bakery");
    let employer = format!("/employers/{id}");
    let contributor = app.sign_in(&app.colleague("Colin Contributor", Role::Contributor, id)).await;
    let viewer = app.sign_in(&app.colleague("Vik Viewer", Role::Viewer, id)).await;
    let stranger = app.sign_in(&app.person("Nora Nobody")).await;
    let zoe = add(&contributor, &employer, &trained("Zoë O’Hara")).await;
    let seen = viewer.get(&zoe).await;
    assert!(seen.says("Zoë O’Hara") && !seen.links().contains(&format!("{zoe}/details")));
    assert_eq!(viewer.post(&format!("{zoe}/removal"), &[]).await.status, 403);
    for path in [&zoe, &format!("{zoe}/certificate"), &format!("{employer}/advocates.csv")] {
        assert_eq!(viewer.get(path).await.status, 200, "{path}");
        assert_eq!(stranger.get(path).await.status, 404, "{path}");
        assert_eq!(app.visitor().get(path).await.location(), Some("/sign-in"), "{path}");
    }
}

async fn the_table_names_everybody_and_runs_no_formula(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    add(&client, &employer, &trained("=HYPERLINK(\"http://x\")")).await;
    add(&client, &employer, &trained("Zoë O’Hara")).await;
    let table = client.get(&format!("{employer}/advocates.csv")).await;
    assert_eq!(table.header("content-disposition").unwrap().split("; ").next(), Some("attachment"));
    let body = table.body();
    assert!(body.starts_with("\u{feff}name,site,training,"), "{body}");
    assert!(body.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{body}");
    let row = "Zoë O’Hara,,Understanding Health Improvement,2025-03-02,2026-05-01,4,expires-soon,,";
    assert!(body.contains(row), "{body}");
}
