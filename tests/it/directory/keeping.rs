//! What coordinators do with services.

use super::scene::{UNTIL, add, filled, service};
use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::platform::access::Role;

on_both!(
    a_coordinator_adds_a_service_and_everybody_sees_it,
    what_was_typed_comes_back_with_an_error_at_each_field,
    a_day_that_is_over_or_far_away_is_refused_at_its_field,
    the_slower_of_two_coordinators_sees_both_texts_and_loses_nothing,
    nobody_but_a_coordinator_can_be_named_as_vouching,
    a_removed_service_is_gone_after_a_confirmation,
    a_place_that_left_the_installation_stays_with_its_service,
    what_has_to_be_checked_soonest_stands_first_for_whoever_keeps_it,
);

async fn a_coordinator_adds_a_service_and_everybody_sees_it(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let client = app.sign_in(&coordinator).await;
    let mut form = filled("Night Line");
    let id = coordinator.id.to_string();
    form.iter_mut().filter(|(name, _)| *name == "owner").for_each(|field| field.1 = &id);
    let page = client.post_and_follow("/directory/new", &form).await;
    assert_eq!(page.heading(), "Night Line");
    assert!(page.says("The service was added") && page.says("Cora Coordinator"), "{}", page.text());
    let public = app.visitor().get("/directory?topic=sleep&area=E08000037").await;
    assert!(public.says("Night Line") && public.says("Gateshead"), "{}", public.text());
    assert!(!public.says("Cora"), "who vouches is not for everybody");
}

async fn what_was_typed_comes_back_with_an_error_at_each_field(app: TestApp) {
    let client = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let long = "x".repeat(601);
    let wrong = [
        ("name", " "),
        ("about", &*long),
        ("audience", "everybody"),
        ("address", "http://help.example/"),
        ("topics", "the-moon"),
        ("areas", "E99999999"),
        ("owner", "me"),
    ];
    let page = client.post("/directory/new", &wrong).await;
    assert_eq!(page.status, 422);
    for field in ["name", "about", "audience", "address", "topics", "areas", "owner"] {
        assert!(page.error_at(field).is_some(), "no error at {field}: {}", page.text());
    }
    assert!(page.says("Enter the day by which the service must be checked again"), "{}", page.text());
    assert_eq!(page.value_of("address").as_deref(), Some("http://help.example/"));
    assert!(app.visitor().get("/directory").await.says("No services found"));
}

async fn a_day_that_is_over_or_far_away_is_refused_at_its_field(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let path = format!("/directory/{}/review", add(&app, &coordinator, &service("Help Line"), UNTIL));
    let client = app.sign_in(&coordinator).await;
    for (year, is_taken) in [("2026", false), ("2029", false), ("2028", true)] {
        let day = [("until-day", "2"), ("until-month", "3"), ("until-year", year), ("version", "1")];
        let answer = client.post(&path, &day).await;
        assert_eq!(answer.status, if is_taken { 303 } else { 422 }, "{year}: {}", answer.text());
        assert_eq!(answer.says("The day must be after today"), !is_taken, "{year}");
    }
}

async fn the_slower_of_two_coordinators_sees_both_texts_and_loses_nothing(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let path = format!("/directory/{}/details", add(&app, &coordinator, &service("Help Line"), UNTIL));
    let client = app.sign_in(&coordinator).await;
    let version = client.get(&path).await.value_of("version").unwrap();
    let (mut first, mut second) = (filled("Day Line"), filled("Night Line"));
    first.push(("version", &version));
    second.push(("version", &version));
    assert_eq!(client.post(&path, &first).await.status, 303);
    let page = client.post(&path, &second).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Day Line"), "what is saved now: {}", page.text());
    assert_eq!(page.value_of("name").as_deref(), Some("Night Line"), "what was typed");
    let public = app.visitor().get("/directory").await;
    assert!(public.says("Day Line") && !public.says("Night Line"), "{}", public.text());
}

async fn nobody_but_a_coordinator_can_be_named_as_vouching(app: TestApp) {
    let client = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let stranger = app.person("Sam Stranger").id.to_string();
    let mut form = filled("Night Line");
    form.iter_mut().filter(|(name, _)| *name == "owner").for_each(|field| field.1 = &stranger);
    let page = client.post("/directory/new", &form).await;
    assert_eq!((page.status, page.error_at("owner").is_some()), (422, true), "{}", page.text());
}

async fn a_removed_service_is_gone_after_a_confirmation(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let path = format!("/directory/{}", add(&app, &coordinator, &service("Help Line"), UNTIL));
    let client = app.sign_in(&coordinator).await;
    let asked = client.get(&format!("{path}/removal")).await;
    assert!(asked.says("leaves the directory for good"), "{}", asked.text());
    assert_eq!(app.visitor().get(&path).await.status, 200, "asking removes nothing");
    let list = client.post_and_follow(&format!("{path}/removal"), &[]).await;
    assert!(list.says("The service was removed") && !list.says("Help Line"), "{}", list.text());
    assert_eq!(app.visitor().get(&path).await.status, 404);
}

async fn a_place_that_left_the_installation_stays_with_its_service(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let mut details = service("Help Line");
    details.areas = vec!["E99999999".into()];
    let path = format!("/directory/{}/details", add(&app, &coordinator, &details, UNTIL));
    let client = app.sign_in(&coordinator).await;
    let page = client.get(&path).await;
    assert!(page.says("E99999999"), "it is still on offer: {}", page.text());
    let mut form = filled("Night Line");
    let version = page.value_of("version").unwrap();
    form.push(("areas", "E99999999"));
    form.push(("version", &version));
    assert_eq!(client.post(&path, &form).await.status, 303);
    let saved = app.visitor().get("/directory?area=E99999999").await;
    assert!(saved.says("Night Line"), "{}", saved.text());
    form.iter_mut().filter(|(_, code)| *code == "E99999999").for_each(|field| field.1 = "E99999998");
    assert!(client.post(&path, &form).await.error_at("areas").is_some(), "one it never had is refused");
}

async fn what_has_to_be_checked_soonest_stands_first_for_whoever_keeps_it(app: TestApp) {
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    for (name, until) in [("Apple Line", UNTIL), ("Zebra Line", "2026-04-01"), ("Berry Line", UNTIL)] {
        add(&app, &coordinator, &service(name), until);
    }
    let page = app.sign_in(&coordinator).await.get("/directory/keeping").await;
    let text = page.text();
    let at = |name: &str| text.find(name).unwrap_or_else(|| panic!("no {name}: {text}"));
    assert!(at("Zebra Line") < at("Apple Line") && at("Apple Line") < at("Berry Line"), "{text}");
    let public = app.visitor().get("/directory").await.text();
    assert!(public.find("Apple Line") < public.find("Zebra Line"), "everybody else reads them by name");
}
