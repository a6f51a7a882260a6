use super::*;
use crate::needs::rules::FindingSource;
use crate::platform::ids::FindingId;

fn measured(unit: Unit) -> Measured {
    let (survey, question) = ("How we are".to_owned(), "Sleep".to_owned());
    Measured { survey, question, answers: Vec::new(), unit, beyond: Beyond::From, employers: 1 }
}

/// A share over a limit of 25%, with the lower end of its interval.
fn share(value: f64, low: f64, n: u32, reference: Reference) -> Detail {
    let told = Told { value, is_bound: false, interval: Some((low, value + 15.0)), n };
    Detail::Limit { of: measured(Unit::Percent), told, limit: 25.0, reference }
}

fn cited() -> Reference {
    Reference::Cited("A study".to_owned())
}

fn change(is_better: bool) -> Detail {
    let (of, difference) = (measured(Unit::Percent), if is_better { -30.0 } else { 30.0 });
    let (before, now) = if is_better { (60.0, 30.0) } else { (30.0, 60.0) };
    let (low, high, earlier) = (8.0, 48.0, None);
    Detail::Change { of, before, before_n: 40, now, n: 40, difference, low, high, is_better, earlier }
}

fn theme(is_strong: bool) -> Detail {
    Detail::Theme { held_on: Default::default(), people: 5, is_strong, summary: "Nights".to_owned() }
}

fn finding(topic: &str, key: &str, detail: Detail) -> Finding {
    let (id, source) = (FindingId::from_uuid(uuid::Uuid::nil()), FindingSource::Survey);
    let (topic, key, left_out) = (topic.to_owned(), key.to_owned(), String::new());
    Finding { id, key, source, topic, detail, left_out, is_outdated: false, version: 1 }
}

/// The keys of findings in their order, whichever order they come in.
fn ordered(mut findings: Vec<Finding>) -> Vec<String> {
    let keys = |all: &[Finding]| all.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
    put_in_order(&mut findings);
    let first = keys(&findings);
    findings.reverse();
    put_in_order(&mut findings);
    assert_eq!(keys(&findings), first, "the order they come in decides nothing");
    first
}

#[test]
fn what_is_clear_against_others_stands_before_what_is_clear_against_an_own_mark_and_that_before_the_rest() {
    let gone = finding("a", "gone", share(90.0, 75.0, 40, cited()));
    let all = vec![
        finding("a", "better", change(true)),
        finding("a", "reaches back", share(40.0, 20.0, 20, cited())),
        finding("b", "weighs on some", theme(false)),
        Finding { is_outdated: true, ..gone },
        finding("c", "own mark", share(60.0, 45.0, 40, Reference::OwnMark)),
        finding("d", "weighs strongly", theme(true)),
        finding("e", "study", share(40.0, 26.0, 40, cited())),
        finding("z", "worse", change(false)),
    ];
    let expected =
        ["worse", "study", "own mark", "weighs strongly", "reaches back", "weighs on some", "better", "gone"];
    assert_eq!(ordered(all), expected);
}

#[test]
fn of_two_alike_the_one_further_from_its_limit_stands_first_then_the_one_of_more_people() {
    let own = |key: &str, value, n| finding("a", key, share(value, 30.0, n, Reference::OwnMark));
    let all = vec![
        own("far", 60.0, 12),
        own("near, few", 40.0, 15),
        own("near, many", 40.5, 80),
        own("b", 40.0, 15),
    ];
    assert_eq!(ordered(all), ["far", "near, many", "b", "near, few"]);
}

#[test]
fn a_bound_is_clear_where_a_share_that_is_the_bound_would_be() {
    let bound = |value, n, limit| {
        is_clear(&measured(Unit::Percent), &Told { value, is_bound: true, interval: None, n }, limit)
    };
    assert!(bound(90.0, 12, 25.0));
    assert!(!bound(30.0, 12, 25.0) && bound(30.0, 900, 25.0));
    assert!(!bound(90.0, 12, 80.0), "the true share may be below");
}

#[test]
fn a_topic_stands_where_its_first_finding_stands_and_what_is_left_out_leads_nobody() {
    let mut all = vec![
        finding("food", "some", theme(false)),
        finding("rest", "own", share(60.0, 45.0, 40, Reference::OwnMark)),
        finding("stress", "study", share(60.0, 45.0, 40, cited())),
        finding("food", "strong", theme(true)),
    ];
    all[2].left_out = "It was one team".to_owned();
    put_in_order(&mut all);
    let topics: Vec<(&str, usize)> =
        by_topic(&all).into_iter().map(|(topic, found)| (topic, found.len())).collect();
    assert_eq!(topics, [("rest", 1), ("food", 2)]);
}
