//! What anybody finds in the directory.

use super::scene::{UNTIL, add, service};
use crate::applications::scene::set;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::directory::list_for;
use halemark::platform::access::Role;

on_both!(
    anybody_finds_services_by_topic_and_place,
    anybody_finds_services_by_words_that_stand_in_what_is_told_of_them,
    a_directory_with_nothing_in_it_says_so,
    the_pages_are_there_in_welsh_and_say_that_the_words_of_services_are_english,
    a_criterion_that_is_not_in_place_leads_to_what_can_help_where_the_employer_is,
    what_can_help_is_asked_for_with_topics_and_the_place_of_an_employer,
);

const GATESHEAD: &str = "E08000037";
const SUNDERLAND: &str = "E08000024";

/// One for stress everywhere, one for stress in Gateshead, one for sleep in Sunderland.
fn furnish(app: &TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let mut local = service("Tyne Talk");
    local.areas = vec![GATESHEAD.into()];
    let mut other = service("Wear Rest");
    other.areas = vec![SUNDERLAND.into()];
    other.topics = vec!["sleep".into()];
    for details in [service("Help Line"), local, other] {
        add(app, &coordinator, &details, UNTIL);
    }
}

async fn anybody_finds_services_by_topic_and_place(app: TestApp) {
    furnish(&app);
    let visitor = app.visitor();
    for (search, found) in [
        ("", ["Help Line", "Tyne Talk", "Wear Rest"].as_slice()),
        ("?topic=stress", &["Help Line", "Tyne Talk"]),
        ("?topic=sleep", &["Wear Rest"]),
        ("?area=E08000037", &["Help Line", "Tyne Talk"]),
        ("?topic=stress&area=E08000024", &["Help Line"]),
        ("?topic=food", &[]),
        ("?topic=the-moon", &[]),
        ("?page=x&topic=%00", &["Help Line", "Tyne Talk", "Wear Rest"]),
    ] {
        let page = visitor.get(&format!("/directory{search}")).await;
        assert_eq!(page.status, 200, "{search}");
        for name in ["Help Line", "Tyne Talk", "Wear Rest"] {
            assert_eq!(page.says(&format!("{name} listens.")), found.contains(&name), "{search}: {name}");
        }
        assert_eq!(page.says("No services found"), found.is_empty(), "{search}");
    }
    let links = visitor.get("/directory?topic=sleep").await.links();
    let one = links.iter().find(|link| link.len() > 20 && link.starts_with("/directory/")).unwrap();
    let page = visitor.get(one).await;
    assert_eq!(page.heading(), "Wear Rest");
    for words in ["Sunderland", "Sleep and tiredness", "https://help.example/", "1 March 2027"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    for words in ["vouches", "Employers that used it", "Did you use this?"] {
        assert!(!page.says(words), "{words}: {}", page.text());
    }
}

async fn anybody_finds_services_by_words_that_stand_in_what_is_told_of_them(app: TestApp) {
    furnish(&app);
    let visitor = app.visitor();
    for (search, found) in [
        ("?q=TYNE", ["Tyne Talk"].as_slice()),
        ("?q=help%20listens", &["Help Line"]),
        ("?q=help%20rest", &[]),
        ("?q=tiredness", &["Wear Rest"]),
        ("?q=blinder", &["Wear Rest"]),
        ("?q=listens&topic=sleep", &["Wear Rest"]),
        ("?q=listens&area=E08000037", &["Help Line", "Tyne Talk"]),
        ("?q=%25", &["Help Line", "Tyne Talk", "Wear Rest"]),
        ("?q=the%20moon", &[]),
    ] {
        let page = visitor.get(&format!("/directory{search}")).await;
        assert_eq!(page.status, 200, "{search}");
        for name in ["Help Line", "Tyne Talk", "Wear Rest"] {
            assert_eq!(page.says(&format!("{name} listens.")), found.contains(&name), "{search}: {name}");
        }
        assert_eq!(page.says("Try fewer or other words"), found.is_empty(), "{search}");
    }
    let long = format!("/directory?q={}", "listens%20".repeat(300));
    assert!(visitor.get(&long).await.says("3 services"), "what is too long is cut");
    let page = visitor.get("/directory?q=TYNE").await;
    assert_eq!(page.value_of("q").as_deref(), Some("TYNE"), "what was asked for stays");
}

async fn a_directory_with_nothing_in_it_says_so(app: TestApp) {
    let page = app.visitor().get("/directory").await;
    assert!(page.says("The scheme team has not added any services yet."), "{}", page.text());
}

async fn the_pages_are_there_in_welsh_and_say_that_the_words_of_services_are_english(app: TestApp) {
    furnish(&app);
    let visitor = app.visitor();
    visitor.get("/language?to=cy").await;
    let page = visitor.get("/directory").await;
    assert_eq!(page.heading(), "Cyfeiriadur cymorth");
    assert!(page.says("Cwsg a blinder") && page.says("I gyflogwyr a phobl sy’n gweithio"), "{}", page.text());
    assert!(page.body().contains("hm-entry__about\" lang=\"en\">Help Line listens."), "{}", page.body());
}

async fn a_criterion_that_is_not_in_place_leads_to_what_can_help_where_the_employer_is(app: TestApp) {
    let scene = set(&app);
    let client = app.sign_in(&scene.lead).await;
    let search = "/directory?topic=stress&area=";
    let leads_there = |links: Vec<String>| links.iter().any(|link| link.starts_with(search));
    let mental_health = scene.criterion("bronze-4");
    assert!(leads_there(client.get(&mental_health).await.links()), "nothing is answered");
    assert!(!leads_there(client.get(&scene.criterion("bronze-2")).await.links()), "no topic goes with it");
    let met = [("status", "met"), ("narrative", "Two are trained."), ("version", "0")];
    let answer = client.post(&mental_health, &met).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(!leads_there(client.get(&mental_health).await.links()), "it is in place");
}

async fn what_can_help_is_asked_for_with_topics_and_the_place_of_an_employer(app: TestApp) {
    furnish(&app);
    let today = app.app.clock().now().date();
    let named = |topics: &[&str], area: Option<&str>| {
        let topics: Vec<String> = topics.iter().map(|topic| (*topic).to_owned()).collect();
        let found = app.app.read_now(|conn| list_for(conn, &topics, area, today)).unwrap();
        found.into_iter().map(|service| service.details.name).collect::<Vec<_>>()
    };
    assert_eq!(named(&["stress", "sleep"], Some(SUNDERLAND)), ["Help Line", "Wear Rest"]);
    assert_eq!(named(&["stress"], Some(GATESHEAD)), ["Help Line", "Tyne Talk"]);
    assert_eq!(named(&["stress", "sleep"], None), ["Help Line"], "what is everywhere");
    assert_eq!(named(&["sleep"], Some(GATESHEAD)), [] as [&str; 0]);
    assert_eq!(named(&[], Some(GATESHEAD)), [] as [&str; 0]);
}
