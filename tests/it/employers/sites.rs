use super::scene::{SITE, begin, registered, tell};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    the_first_site_is_kept_only_once_its_place_is_confirmed,
    another_postcode_is_asked_about_again,
    a_postcode_outside_the_area_gets_a_sentence,
    a_place_that_is_none_of_the_scheme_is_refused,
    a_second_site_does_not_move_the_employer_but_a_change_of_the_first_does,
    another_site_can_be_the_main_one_and_then_the_first_can_be_closed,
);

async fn the_first_site_is_kept_only_once_its_place_is_confirmed(app: TestApp) {
    let client = app.sign_in(&app.person("Lena Lead")).await;
    let employer = begin(&client, "Northmoor Bakery", "").await;
    let path = format!("{employer}/sites");
    let asked = tell(&client, &path, &[("name", "Bakehouse"), ("postcode", "dl1 1aa")]).await;
    assert_eq!(asked.status, 200);
    assert_eq!(asked.value_of("name").as_deref(), Some("Bakehouse"));
    assert!(asked.says("Which local authority") && asked.says("Darlington"), "{}", asked.text());
    let body = asked.body();
    assert_eq!(body.matches(r#"name="place_code""#).count(), 12);
    assert!(body.find("Darlington") < body.find("Gateshead"), "the likely one comes first");
    assert!(client.get(&employer).await.says("1 of 6 parts"), "nothing is kept yet");

    let asked_for = asked.value_of("asked").unwrap();
    let version = asked.value_of("version").unwrap();
    let without =
        [("name", "Bakehouse"), ("postcode", "dl1 1aa"), ("asked", &asked_for), ("version", &version)];
    let missing = client.post(&path, &without).await;
    assert!(missing.error_at("place_code").is_some(), "{}", missing.text());
    let mut form = without.to_vec();
    form.push(("place_code", "E06000005"));
    assert_eq!(client.post(&path, &form).await.location(), Some(employer.as_str()));
    assert!(client.get(&path).await.says("DL1 1AA Darlington"));
}

async fn another_postcode_is_asked_about_again(app: TestApp) {
    let client = app.sign_in(&app.person("Lena Lead")).await;
    let employer = begin(&client, "Northmoor Bakery", "").await;
    let mut form = SITE.to_vec();
    form[1].1 = "DL1 1AA";
    let page = tell(&client, &format!("{employer}/sites"), &form).await;
    assert_eq!((page.status, page.value_of("asked").as_deref()), (200, Some("DL1 1AA")));
    assert!(client.get(&employer).await.says("1 of 6 parts"));
}

async fn a_postcode_outside_the_area_gets_a_sentence(app: TestApp) {
    let client = app.sign_in(&app.person("Lena Lead")).await;
    let employer = begin(&client, "Northmoor Bakery", "").await;
    let path = format!("{employer}/sites");
    let page = tell(&client, &path, &[("name", "Shop"), ("postcode", "LS1 4AP")]).await;
    let error = page.error_at("postcode").unwrap_or_default();
    assert!(error.contains("LS1 4AP is in Leeds") && error.contains("outside the North East"), "{error}");
    for (postcode, part) in
        [("", "Enter the postcode"), ("NE1", "whole postcode"), ("hello", "United Kingdom")]
    {
        let page = tell(&client, &path, &[("name", "Shop"), ("postcode", postcode)]).await;
        let error = page.error_at("postcode").unwrap_or_default();
        assert!(error.contains(part), "{postcode}: {error}");
    }
}

async fn a_place_that_is_none_of_the_scheme_is_refused(app: TestApp) {
    let client = app.sign_in(&app.person("Lena Lead")).await;
    let employer = begin(&client, "Northmoor Bakery", "").await;
    let mut form = SITE.to_vec();
    form[3].1 = "E08000035";
    let answer = tell(&client, &format!("{employer}/sites"), &form).await;
    assert_eq!(answer.status, 409);
    assert!(answer.says("outside the area"), "{}", answer.text());
}

async fn a_second_site_does_not_move_the_employer_but_a_change_of_the_first_does(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let place = || app.app.read_now(|conn| halemark::employers::get(conn, id)).unwrap().place_code.unwrap();
    let sites = format!("{employer}/sites");
    add_depot(&client, &sites).await;
    assert_eq!(place(), "E08000021");

    let list = client.get(&sites).await;
    assert!(
        list.says("Bakehouse NE1 4LP Newcastle upon Tyne Main site") && list.says("Depot"),
        "{}",
        list.text()
    );
    let first = list.links().into_iter().find(|link| link.starts_with(&format!("{sites}/"))).unwrap();
    assert_eq!(tell(&client, &first, &DEPOT).await.location(), Some(sites.as_str()));
    assert_eq!(place(), "E06000005");
}

/// A site in Darlington, confirmed.
const DEPOT: [(&str, &str); 4] =
    [("name", "Depot"), ("postcode", "DL1 1AA"), ("asked", "DL1 1AA"), ("place_code", "E06000005")];

async fn add_depot(client: &Client, sites: &str) {
    let version = client.get(&format!("{sites}/new")).await.value_of("version").unwrap();
    let mut form = DEPOT.to_vec();
    form.push(("version", &version));
    assert_eq!(client.post(sites, &form).await.location(), Some(sites));
}

async fn another_site_can_be_the_main_one_and_then_the_first_can_be_closed(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let place = || app.app.read_now(|conn| halemark::employers::get(conn, id)).unwrap().place_code.unwrap();
    let sites = format!("{employer}/sites");
    add_depot(&client, &sites).await;
    let list = client.get(&sites).await;
    let of = |name: &str| list.first(&format!("a[href*='/sites/'][href*='{name}']"));
    assert_eq!(of("/closure"), "Close Depot", "the main one is not offered to be closed");
    let links = list.links();
    let mut own =
        links.iter().filter(|link| link.starts_with(&format!("{sites}/")) && !link.ends_with("new"));
    let bakehouse = own.next().unwrap();
    let depot = own.next().unwrap();
    let refused = client.post(&format!("{bakehouse}/closure"), &[]).await;
    assert!(refused.status == 409 && refused.says("Make another site the main one first"));

    let main = format!("{employer}/main-site");
    let stale = client.post(&main, &[("site", depot.rsplit('/').next().unwrap()), ("version", "1")]).await;
    assert_eq!((stale.status, place().as_str()), (422, "E08000021"));
    assert!(stale.says("Somebody else changed this") && stale.says("NE1 4LP, Newcastle"), "{}", stale.text());
    let nothing = tell(&client, &main, &[]).await;
    assert!(nothing.error_at("site").is_some(), "{}", nothing.text());
    let chosen = tell(&client, &main, &[("site", depot.rsplit('/').next().unwrap())]).await;
    assert_eq!(chosen.location(), Some(sites.as_str()));
    assert_eq!(place(), "E06000005");
    assert!(client.get(&sites).await.says("Depot DL1 1AA Darlington Main site"));

    assert!(client.get(&format!("{bakehouse}/closure")).await.says("Close Bakehouse?"));
    client.post_and_follow(&format!("{bakehouse}/closure"), &[]).await;
    let list = client.get(&sites).await;
    assert!(!list.says("Bakehouse") && list.says("Depot"), "{}", list.text());
    assert_eq!(client.get(bakehouse).await.status, 404);
    let history = client.get(&format!("{employer}/history")).await;
    assert!(history.says("Closed the site Bakehouse") && history.says("Made Depot the main site"));
}
