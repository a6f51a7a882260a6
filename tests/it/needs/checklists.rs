//! Checklists for walk-rounds: the shipped one, and what is said of a faulty one.

use crate::cli::CHECKLIST as GOOD;
use halemark::needs::checklists::{check, shipped};
use halemark::platform::packs::PackFile;

fn problems(text: &str) -> Vec<String> {
    let checked = check(&PackFile { name: "depot.toml".into(), text: text.into() });
    assert_eq!(checked.whole.is_none(), !checked.problems.is_empty());
    checked.problems.iter().map(ToString::to_string).collect()
}

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
    assert_eq!(problems(GOOD), [] as [&str; 0]);
    for (from, to, line, says) in [
        ("code = \"shelter\"", "code = \"lights\"", 17, "is there twice"),
        ("topic = \"rest\"", "topic = \"rets\"", 18, "did you mean \"rest\"?"),
        ("topic = \"rest\"", "topic = \"weather\"", 18, "is no topic"),
        ("good = \"There is a roof and a seat.\"\n", "", 16, "item shelter has no `good`"),
        ("hint = \"Go", "tip = \"Go", 13, "there is no key `tip`"),
        ("title = \"The yard\"\n", "", 6, "has no `title`"),
        ("version = \"1\"", "version = 1", 2, "is a number, not a text"),
    ] {
        assert!(GOOD.contains(from), "{from}");
        let found = problems(&GOOD.replacen(from, to, 1));
        let place = format!("depot.toml:{line}: ");
        let is_said = |problem: &String| problem.starts_with(&place) && problem.contains(says);
        assert!(found.iter().any(is_said), "{to}: {found:#?}");
    }
    let (head, _) = GOOD.split_once("\n[[sections]]").unwrap();
    assert!(problems(head)[0].contains("has no `sections`"), "{:#?}", problems(head));
    assert!(!problems(&format!("{head}\nsections = []\n")).is_empty());
}

#[test]
fn no_text_makes_the_reader_of_checklists_panic() {
    for end in 0..GOOD.len() {
        let _ = check(&PackFile { name: "depot.toml".into(), text: GOOD[..end].into() });
    }
    for odd in ["[[sections]]", "sections = 5", "[[sections.items]]", "[sections]\nitems = 1", "\u{0}"] {
        assert!(!problems(odd).is_empty(), "{odd}");
    }
}
