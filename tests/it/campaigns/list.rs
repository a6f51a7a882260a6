use chrono::{Duration, NaiveDate};
use halemark::campaigns::{self, NewCampaign};

use crate::applications::scene::{self, Scene};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    the_list_shows_what_it_is_asked_for,
    a_long_list_is_shown_page_by_page,
    an_occasion_of_the_national_calendar_is_planned_with_one_press,
);

fn list(scene: &Scene) -> String {
    format!("/employers/{}/campaigns", scene.employer)
}

fn plan(app: &TestApp, scene: &Scene, topic: &str, starts_on: NaiveDate, days: Option<i64>) {
    let campaign = NewCampaign {
        topic: topic.to_owned(),
        theme: None,
        starts_on,
        ends_on: days.map(|days| starts_on + Duration::days(days)),
        all_year: days.is_none(),
        priority: String::new(),
        assessment: None,
        answers: None,
    };
    let actor = app.actor(&scene.lead);
    app.app.write_now(&actor, |tx| campaigns::actions::plan(tx, scene.employer, &campaign)).unwrap();
}

async fn the_list_shows_what_it_is_asked_for(app: TestApp) {
    let scene = scene::set(&app);
    let today = app.app.clock().now().date();
    app.app.write_now(&app.actor(&scene.lead), |tx| scene::keep_portfolio(tx, scene.employer)).unwrap();
    plan(&app, &scene, "Sleep well", today, Some(0));
    plan(&app, &scene, "Stairs", today - Duration::days(200), None);
    plan(&app, &scene, "Backs", today + Duration::days(1), Some(6));
    plan(&app, &scene, "Water", today - Duration::days(9), Some(8));
    let client = app.sign_in(&scene.viewer).await;
    let all = client.get(&list(&scene)).await;
    assert!(all.says("10 campaigns"), "{}", all.text());
    for (shown, those, others) in [
        ("running", vec!["Sleep well", "Stairs"], vec!["Backs", "Water", "Campaign 1"]),
        ("planned", vec!["Backs"], vec!["Sleep well", "Stairs", "Water", "Campaign 1"]),
        ("over", vec!["Water", "Campaign 1"], vec!["Sleep well", "Stairs", "Backs"]),
        ("not-evaluated", vec!["Water"], vec!["Sleep well", "Stairs", "Backs", "Campaign 1"]),
    ] {
        let page = client.get(&format!("{}?shown={shown}", list(&scene))).await;
        for topic in those {
            assert!(found(&page.body(), topic), "{shown}: {topic} {}", page.text());
        }
        for topic in others {
            assert!(!found(&page.body(), topic), "{shown}: {topic} {}", page.text());
        }
    }
}

/// Whether a page has a link of this text.
fn found(body: &str, topic: &str) -> bool {
    body.contains(&format!(">{topic}</a>"))
}

async fn a_long_list_is_shown_page_by_page(app: TestApp) {
    let scene = scene::set(&app);
    let first = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    for number in 1..=30 {
        plan(&app, &scene, &format!("Topic {number:02}"), first + Duration::days(number), Some(0));
    }
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&format!("{}?shown=planned", list(&scene))).await;
    assert!(found(&page.body(), "Topic 30") && !found(&page.body(), "Topic 05"), "{}", page.text());
    let next = page.links().into_iter().find(|link| link.contains("page=2")).unwrap();
    assert!(next.contains("shown=planned"), "{next}");
    let second = client.get(&next).await;
    assert!(found(&second.body(), "Topic 05") && !found(&second.body(), "Topic 06"), "{}", second.text());
}

async fn an_occasion_of_the_national_calendar_is_planned_with_one_press(app: TestApp) {
    let scene = scene::set(&app);
    // The clock of tests stands in March 2026.
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&list(&scene)).await;
    assert!(
        page.says("No Smoking Day 11 March 2026 Smoking. Action on Smoking and Health"),
        "{}",
        page.text()
    );
    let plan = format!("{}/new?occasion=no-smoking-day-2026", list(&scene));
    assert!(page.links().contains(&plan), "{:?}", page.links());
    let form = client.get(&plan).await;
    assert!(form.says("Filled in from the national health calendar"), "{}", form.text());
    assert_eq!(form.value_of("topic").as_deref(), Some("No Smoking Day"));
    let typed = typed(&form, &["topic", "starts_on", "ends_on"]);
    let typed: Vec<(&str, &str)> =
        typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let added = client.post_and_follow(&format!("{}/new", list(&scene)), &typed).await;
    assert!(added.says("When 11 March 2026"), "{}", added.text());
    let again = client.get(&list(&scene)).await;
    assert!(!again.links().contains(&plan), "what is planned is not offered again");
    assert!(client.get(&format!("{}/new?occasion=no-such-day-2026", list(&scene))).await.status == 200);
    let reader: Client = app.sign_in(&scene.viewer).await;
    assert!(!reader.get(&list(&scene)).await.says("Plan this one"));
}

/// The fields of a form as a browser would post them.
fn typed(form: &crate::support::client::Answer, names: &[&str]) -> Vec<(String, String)> {
    let boxes = |name: &str| ["", "-day", "-month", "-year"].map(|part| format!("{name}{part}"));
    let fields = names.iter().flat_map(|name| boxes(name));
    fields.filter_map(|name| Some((name.clone(), form.value_of(&name)?))).collect()
}
