//! Checklists for walk-rounds: the shipped one, and what is said of a faulty one.

use crate::cli::CHECKLIST as GOOD;
use crate::support::packs::{each_fault_is_said, no_text_makes_it_panic, problems};
use halemark::needs::checklists::{check, shipped};

#[test]
fn the_shipped_checklist_looks_at_what_a_walk_round_is_for() {
    let all = shipped().unwrap_or_else(|refusal| panic!("{refusal}"));
    let slugs: Vec<&str> = all.iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(slugs, ["premises"]);
    for code in
        ["food-bought", "drinking-water", "rest-space", "smoking-place", "stairs", "pace", "notice-boards"]
    {
        assert!(all[0].item(code).is_some(), "{code}");
    }
    assert_eq!(all[0].items().count(), 42);
}

#[test]
fn every_fault_of_a_checklist_is_said_at_its_line() {
    let faults = [
        ("code = \"shelter\"", "code = \"lights\"", 17, "is there twice"),
        ("topic = \"rest\"", "topic = \"rets\"", 18, "did you mean \"rest\"?"),
        ("topic = \"rest\"", "topic = \"weather\"", 18, "is no topic"),
        ("good = \"There is a roof and a seat.\"\n", "", 16, "item shelter has no `good`"),
        ("hint = \"Go", "tip = \"Go", 13, "there is no key `tip`"),
        ("title = \"The yard\"\n", "", 6, "has no `title`"),
        ("version = \"1\"", "version = 1", 2, "is a number, not a text"),
    ];
    each_fault_is_said(check, GOOD, &faults);
    let (head, _) = GOOD.split_once("\n[[sections]]").unwrap();
    assert!(problems(check, head)[0].contains("has no `sections`"), "{:#?}", problems(check, head));
    assert!(!problems(check, &format!("{head}\nsections = []\n")).is_empty());
}

#[test]
fn no_text_makes_the_reader_of_checklists_panic() {
    let odd = ["[[sections]]", "sections = 5", "[[sections.items]]", "[sections]\nitems = 1", "\u{0}"];
    no_text_makes_it_panic(check, GOOD, &odd);
}
