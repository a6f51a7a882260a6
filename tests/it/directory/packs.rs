//! Packs of services: the shipped one, what is said of a faulty one, and that each service is taken over once.

use crate::cli::DIRECTORY as GOOD;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::support::packs::{each_fault_is_said, no_text_makes_it_panic, problems};
use halemark::directory::actions::take_over;
use halemark::directory::pack::{LIBRARY, check};
use halemark::platform::access::{Actor, Role};
use halemark::topics;
use std::collections::BTreeSet;

on_both!(a_service_of_a_pack_is_taken_over_once_and_does_not_come_back_when_it_was_removed);

#[test]
fn every_topic_has_a_shipped_service_and_every_service_a_topic() {
    let packs = LIBRARY.shipped().unwrap_or_else(|refusal| panic!("{refusal}"));
    let entries = packs.iter().flat_map(|pack| &pack.entries);
    let helped: BTreeSet<&str> =
        entries.flat_map(|entry| &entry.details.topics).map(String::as_str).collect();
    let known = topics::pack::shipped().unwrap();
    let known: BTreeSet<&str> = known.topics.iter().map(|topic| topic.code.as_str()).collect();
    assert_eq!(helped, known);
}

#[test]
fn every_fault_of_a_pack_is_said_at_its_line() {
    let faults = [
        ("slug = \"ours\"", "slug = \"Our own\"", 1, "which is no code"),
        ("2026-03-01", "1 March", 2, "is no day"),
        ("code = \"line\"", "code = \"Line 1\"", 5, "which is no code"),
        ("name = \"Line\"\n", "", 4, "service line has no `name`"),
        ("name = \"Line\"", "title = \"Line\"", 6, "there is no key `title`"),
        ("\"both\"", "\"employee\"", 8, "did you mean \"employees\"?"),
        ("https://line.example/", "http://line.example/", 9, "no public web address"),
        ("[\"stress\"]", "[\"strss\"]", 10, "did you mean \"stress\"?"),
        ("[\"stress\"]", "[]", 10, "there are no topics"),
        ("E08000037", "Gateshead", 11, "there is no place \"Gateshead\" here"),
    ];
    each_fault_is_said(check, GOOD, &faults);
    let twice = format!("{GOOD}\n[[services]]{}", GOOD.split("[[services]]").nth(1).unwrap());
    assert!(problems(check, &twice)[0].contains("the code is there twice"), "{:?}", problems(check, &twice));
    let odd = ["", "slug = 3", "\u{0}", "[[services]]\nareas = 1", "services = []"];
    no_text_makes_it_panic(check, GOOD, &odd);
}

async fn a_service_of_a_pack_is_taken_over_once_and_does_not_come_back_when_it_was_removed(app: TestApp) {
    let packs = LIBRARY.shipped().unwrap();
    let entries: usize = packs.iter().map(|pack| pack.entries.len()).sum();
    let take = || app.app.write_now(&Actor::Operator, |tx| take_over(tx, packs)).unwrap();
    assert_eq!((take(), take()), (entries, 0));
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let client = app.sign_in(&coordinator).await;
    let list = client.get("/directory?topic=smoking").await;
    assert!(list.says("NHS Quit smoking"), "{}", list.text());
    let links = list.links();
    let all: Vec<&String> =
        links.iter().filter(|link| link.starts_with("/directory/") && link.len() > 20).collect();
    for link in &all {
        let page = client.get(link).await;
        assert!(page.says("The scheme team") && page.says("2 March 2027"), "{}", page.text());
        assert_eq!(client.post(&format!("{link}/removal"), &[]).await.status, 303);
    }
    assert!(!all.is_empty());
    assert_eq!(take(), 0, "what was removed stays away");
    assert!(client.get("/directory?topic=smoking").await.says("No services found"));
}
