use halemark::employers::{self, Workforce};

use crate::applications::scene::{self, Scene};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    a_campaign_is_planned_changed_evaluated_and_removed,
    a_campaign_has_an_end_unless_it_runs_all_year,
    an_evaluation_needs_words_and_a_day_that_can_be,
    an_empty_evaluation_is_refused_at_what_is_required,
    a_campaign_reaches_no_more_people_than_work_there,
    a_change_over_a_colleagues_shows_both_and_loses_nothing,
    a_theme_and_a_needs_assessment_of_somebody_else_are_refused,
    who_reads_changes_nothing_and_a_stranger_finds_nothing,
);

/// Where campaigns are added.
fn new(scene: &Scene) -> String {
    format!("/employers/{}/campaigns/new", scene.employer)
}

/// A form of a campaign in February 2026, which is over.
fn walking() -> Vec<(&'static str, &'static str)> {
    vec![
        ("topic", "Walking challenge"),
        ("starts_on-day", "2"),
        ("starts_on-month", "2"),
        ("starts_on-year", "2026"),
        ("ends_on-day", "13"),
        ("ends_on-month", "2"),
        ("ends_on-year", "2026"),
    ]
}

/// Adds one and returns its path.
async fn planned(client: &Client, scene: &Scene) -> String {
    let added = client.post(&new(scene), &walking()).await;
    assert_eq!(added.status, 303, "{}", added.text());
    added.location().unwrap().to_owned()
}

async fn a_campaign_is_planned_changed_evaluated_and_removed(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let path = planned(&client, &scene).await;
    let page = client.get(&path).await;
    assert_eq!(page.heading(), "Walking challenge");
    for words in ["2 February 2026 to 13 February 2026", "Say what came of it"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let mut change = walking();
    change[0].1 = "Walking all February";
    change.extend([("version", "1"), ("theme", theme(&app, &scene).leak())]);
    let changed = client.post_and_follow(&format!("{path}/details"), &change).await;
    assert_eq!(changed.heading(), "Walking all February", "{}", changed.text());

    let said = [
        ("version", "2"),
        ("reach", "31"),
        ("evaluation", "Half still walk."),
        ("evaluated_on-day", "20"),
        ("evaluated_on-month", "2"),
        ("evaluated_on-year", "2026"),
    ];
    let evaluated = client.post_and_follow(&format!("{path}/evaluation"), &said).await;
    assert!(evaluated.says("31") && evaluated.says("Half still walk."), "{}", evaluated.text());
    assert!(!evaluated.says("Say what came of it"));
    let mut moved = change.clone();
    moved[1].1 = "25";
    moved[4].1 = "26";
    moved[7].1 = "3";
    let refused = client.post(&format!("{path}/details"), &moved).await;
    let error = refused.error_at("starts_on-date").unwrap_or_default();
    assert!(error.starts_with("It is said already what came of the campaign"), "{error}: {}", refused.text());

    assert!(client.get(&format!("{path}/removal")).await.says("Remove “Walking all February”?"));
    let gone = client.post_and_follow(&format!("{path}/removal"), &[]).await;
    assert!(gone.says("There are no campaigns here yet"), "{}", gone.text());
    assert_eq!(client.get(&path).await.status, 404);
    let history = client.get(&format!("/employers/{}/history", scene.employer)).await;
    for words in ["Campaign added", "Campaign changed", "What came of a campaign", "Campaign removed"] {
        assert!(history.says(words), "{words}: {}", history.text());
    }
}

/// The code of a theme of the scheme that the employer works under.
fn theme(app: &TestApp, scene: &Scene) -> String {
    let themes = app.app.read_now(|conn| halemark::campaigns::list_themes(conn, scene.employer)).unwrap();
    themes[0].code.to_string()
}

async fn a_campaign_has_an_end_unless_it_runs_all_year(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let mut form = walking();
    form[4].1 = "1";
    let backwards = client.post(&new(&scene), &form).await;
    assert_eq!(
        backwards.error_at("ends_on-date").as_deref(),
        Some("The last day must not lie before the first day")
    );
    assert_eq!(backwards.value_of("topic").as_deref(), Some("Walking challenge"));
    form.drain(4..7);
    let one_day = client.post_and_follow(&new(&scene), &form).await;
    assert!(one_day.says("When 2 February 2026"), "{}", one_day.text());
    form.push(("all_year", "yes"));
    let endless = client.post_and_follow(&new(&scene), &form).await;
    assert!(endless.says("since 2 February 2026, all year"), "{}", endless.text());
    assert!(endless.says("Where it stands Running"), "{}", endless.text());
    let empty = client.post(&new(&scene), &[]).await;
    assert_eq!(empty.error_at("topic").as_deref(), Some("Enter what the campaign is about"));
    assert_eq!(empty.error_at("starts_on-date").as_deref(), Some("Enter the first day of the campaign"));
}

async fn an_evaluation_needs_words_and_a_day_that_can_be(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = planned(&client, &scene).await;
    let evaluation = format!("{path}/evaluation");
    let said = |words: &'static str, year: &'static str| {
        let (day, month) = if year.is_empty() { ("", "") } else { ("1", "2") };
        [
            ("version", "1"),
            ("evaluation", words),
            ("evaluated_on-day", day),
            ("evaluated_on-month", month),
            ("evaluated_on-year", year),
        ]
    };
    for (words, year, field, why) in [
        ("Half still walk.", "", "evaluated_on-date", "Enter the day you evaluated"),
        ("", "2026", "evaluation", "Enter what came of the campaign"),
        ("Half still walk.", "2026", "evaluated_on-date", "The day of the evaluation must not lie before"),
        (
            "Half still walk.",
            "2031",
            "evaluated_on-date",
            "The day of the evaluation must not be in the future",
        ),
    ] {
        let refused = client.post(&evaluation, &said(words, year)).await;
        assert_eq!(refused.status, 422, "{words} {year}");
        let error = refused.error_at(field).unwrap_or_default();
        assert!(error.starts_with(why), "{words} {year}: {error}");
        assert_eq!(refused.value_of("evaluation").unwrap_or_default(), words);
    }
    let mut later = walking();
    later.drain(4..7);
    later[3].1 = "2027";
    let to_come = client.post(&new(&scene), &later).await.location().unwrap().to_owned();
    let refused = client.get(&format!("{to_come}/evaluation")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("The campaign has not started"), "{}", refused.text());
}

async fn an_empty_evaluation_is_refused_at_what_is_required(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let evaluation = format!("{}/evaluation", planned(&client, &scene).await);
    let empty = client.post(&evaluation, &[("version", "1")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.error_at("evaluation").as_deref(), Some("Enter what came of the campaign"));
    assert_eq!(
        empty.error_at("evaluated_on-date").as_deref(),
        Some("Enter the day you evaluated the campaign")
    );
    for optional in ["reach", "learnt"] {
        assert_eq!(empty.error_at(optional), None, "{optional}");
    }
}

async fn a_campaign_reaches_no_more_people_than_work_there(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let path = planned(&client, &scene).await;
    let evaluation = format!("{path}/evaluation");
    let said = |reach: &'static str, words: &'static str, version: &'static str| {
        [
            ("version", version),
            ("reach", reach),
            ("evaluation", words),
            ("evaluated_on-day", "20"),
            ("evaluated_on-month", "2"),
            ("evaluated_on-year", "2026"),
        ]
    };
    let refused = client.post(&evaluation, &said("49", "Half still walk.", "1")).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let error = refused.error_at("reach").unwrap_or_default();
    assert!(error.starts_with("Only 48 people work for you."), "{error}");
    assert_eq!(refused.value_of("evaluation").as_deref(), Some("Half still walk."));
    assert_eq!(client.post(&evaluation, &said("48", "Half still walk.", "1")).await.status, 303);
    let fewer = Workforce {
        headcount: 40,
        fte_hundredths: 4_000,
        in_scope: 40,
        counted_on: "2026-02-28".parse().unwrap(),
    };
    act(&app, &scene.lead, |tx| {
        let version = employers::get(tx.conn(), scene.employer)?.version;
        employers::actions::count_workforce(tx, scene.employer, version, &fewer)
    });
    let changed = client.post_and_follow(&evaluation, &said("48", "Most still walk.", "2")).await;
    assert!(changed.says("Most still walk."), "what was told before may stay: {}", changed.text());
    let refused = client.post(&evaluation, &said("47", "Most still walk.", "3")).await;
    assert!(refused.error_at("reach").is_some(), "{}", refused.text());
}

async fn a_change_over_a_colleagues_shows_both_and_loses_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let path = planned(&one, &scene).await;
    let named = |topic: &'static str, version: &'static str| {
        let mut form = walking();
        form[0].1 = topic;
        form.push(("version", version));
        form
    };
    assert_eq!(two.post(&format!("{path}/details"), &named("Theirs", "1")).await.status, 303);
    let stale = one.post(&format!("{path}/details"), &named("Mine", "1")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("What is saved now") && stale.says("Theirs"), "{}", stale.text());
    assert_eq!(stale.value_of("topic").as_deref(), Some("Mine"));
    assert_eq!(one.post(&format!("{path}/details"), &named("Mine", "2")).await.status, 303);
    let said = [
        ("version", "2"),
        ("reach", "12"),
        ("evaluation", "Half still walk."),
        ("evaluated_on-day", "20"),
        ("evaluated_on-month", "2"),
        ("evaluated_on-year", "2026"),
    ];
    let late = two.post(&format!("{path}/evaluation"), &said).await;
    assert!(late.says("What is saved now"), "{}", late.text());
    assert_eq!(late.value_of("reach").as_deref(), Some("12"));
    assert_eq!(one.get(&path).await.heading(), "Mine");
}

async fn a_theme_and_a_needs_assessment_of_somebody_else_are_refused(app: TestApp) {
    let scene = scene::set(&app);
    let other = app.person("Otto Other");
    let theirs = scene::register(&app, &other, "Southmoor Dairy Limited");
    app.app.write_now(&app.actor(&other), |tx| scene::keep_portfolio(tx, theirs)).unwrap();
    let held = app.app.read_now(|conn| halemark::needs::list_of_employer(conn, theirs)).unwrap();
    let client = app.sign_in(&scene.lead).await;
    let id = held[0].id.to_string();
    for (field, value, why) in [
        ("theme", "no-such-theme", "Choose a theme from the list"),
        ("theme", "No theme at all!", "Choose a theme from the list"),
        ("answers", format!("needs-{id}").leak(), "Choose a priority from the list"),
        ("answers", "needs-x", "Choose a priority from the list"),
        ("answers", "words", "Choose a priority from the list"),
    ] {
        let mut form = walking();
        form.push((field, value));
        let refused = client.post(&new(&scene), &form).await;
        assert_eq!(refused.status, 422, "{field} {value}");
        assert!(refused.says(why), "{field} {value}: {}", refused.text());
    }
    assert!(
        client.get(&format!("/employers/{}/campaigns", scene.employer)).await.says("no campaigns here yet")
    );
}

async fn who_reads_changes_nothing_and_a_stranger_finds_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let path = planned(&app.sign_in(&scene.lead).await, &scene).await;
    let viewer = app.sign_in(&scene.viewer).await;
    let page = viewer.get(&path).await;
    assert_eq!(page.heading(), "Walking challenge");
    assert!(!page.links().iter().any(|link| link.contains("/details") || link.contains("/removal")));
    assert_eq!(viewer.post(&format!("{path}/removal"), &[]).await.status, 403);
    let stranger = app.sign_in(&app.person("Otto Other")).await;
    for path in [path.clone(), format!("{path}/campaign.ics"), format!("{path}/details")] {
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
    }
}
