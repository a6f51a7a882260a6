//! Workplace Wellbeing Charter, both editions.

use std::collections::{BTreeMap, BTreeSet};

use halemark::scheme::{Definition, EvidenceAsked, Ladder, Outcome, Setting, Visit, evaluate};

use super::super::ladder::{CANTEEN, NO_FACTS, criterion, day, level};
use super::{all_met, months, outcome, overall, without};

const FOUR: [&str; 4] = ["leadership-4", "absence-4", "mental-health-4", "healthy-eating-4"];

fn charter(label: &str) -> Definition {
    super::edition("workplace-wellbeing-charter", label)
}

fn standards(edition: &Definition) -> BTreeSet<&str> {
    edition.standards.iter().map(|standard| standard.code.as_str()).collect()
}

#[test]
fn four_standards_at_excellence_and_four_at_achievement_are_achievement_overall_with_eight_standings() {
    for label in ["1", "2023"] {
        let edition = charter(label);
        let inputs = without(all_met(&edition, CANTEEN, &[]), &FOUR);
        let evaluation = evaluate(&edition, &inputs);
        assert_eq!(evaluation.overall, Some(level("achievement")), "{label}");
        let mut standings: BTreeMap<String, u32> = BTreeMap::new();
        for standing in &evaluation.standards {
            *standings.entry(standing.stands_at.as_ref().expect("a level").to_string()).or_default() += 1;
        }
        assert_eq!(standings, BTreeMap::from([("excellence".to_owned(), 4), ("achievement".to_owned(), 4)]));
    }
}

#[test]
fn the_lowest_standard_decides_and_no_average_does() {
    let edition = charter("1");
    assert_eq!(overall(&edition, &all_met(&edition, CANTEEN, &[])), Some(level("excellence")));
    let one_low = without(all_met(&edition, CANTEEN, &[]), &["smoking-2"]);
    assert_eq!(overall(&edition, &one_low), Some(level("commitment")));
    let one_below = without(all_met(&edition, CANTEEN, &[]), &["smoking-1"]);
    assert_eq!(overall(&edition, &one_below), None);
    let smoking =
        evaluate(&edition, &one_below).standards.into_iter().find(|of| of.standard.as_str() == "smoking");
    assert_eq!(smoking.expect("it stands somewhere").stands_at, None);
}

#[test]
fn any_level_may_come_first() {
    let edition = charter("2023");
    assert_eq!(edition.ladder, Ladder::Open);
    assert_eq!(outcome(&edition, &all_met(&edition, NO_FACTS, &[]), "excellence"), Outcome::Met);
}

#[test]
fn evidence_is_at_most_two_years_old_and_the_certificate_runs_two_years() {
    for label in ["1", "2023"] {
        let edition = charter(label);
        for level in &edition.levels {
            assert_eq!(level.policy.term, months(24));
            assert_eq!(level.policy.evidence, EvidenceAsked { at_least: 1, max_age: months(24) });
            assert_eq!(level.policy.visit, Visit::Required);
            assert!(!level.is_own_choice(Setting::Term) && level.is_own_choice(Setting::Criteria));
        }
        let mut inputs = all_met(&edition, CANTEEN, &[]);
        let finding = inputs.findings.get_mut(&criterion("leadership-1")).expect("it was met");
        finding.evidence = vec![Some(day(2024, 5, 31))];
        assert_eq!(overall(&edition, &inputs), None, "{label}");
        finding_of(&mut inputs, "leadership-1").evidence = vec![Some(day(2024, 6, 1))];
        assert_eq!(overall(&edition, &inputs), Some(level("excellence")), "{label}");
    }
}

fn finding_of<'a>(inputs: &'a mut halemark::scheme::Inputs, code: &str) -> &'a mut halemark::scheme::Finding {
    inputs.findings.get_mut(&criterion(code)).expect("it was met")
}

#[test]
fn the_rewrite_brings_two_standards_and_the_total_stays_eight() {
    let (first, rewrite) = (charter("1"), charter("2023"));
    let (before, after) = (standards(&first), standards(&rewrite));
    assert_eq!((before.len(), after.len()), (8, 8));
    let new: Vec<_> = after.difference(&before).copied().collect();
    assert_eq!(new, ["environment-and-sustainability", "inclusion-and-culture"]);
    assert!(
        rewrite.source.contains("which two standards made room") && rewrite.source.contains("own choice")
    );
}

#[test]
fn every_standard_asks_three_to_five_things_and_one_at_least_at_each_level() {
    for label in ["1", "2023"] {
        let edition = charter(label);
        for standard in &edition.standards {
            let of = edition.criteria.iter().filter(|asked| asked.standard == standard.code);
            let levels: Vec<_> = of.flat_map(|asked| &asked.levels).collect();
            assert!((3..=5).contains(&levels.len()), "{label} {}: {}", standard.code, levels.len());
            assert_eq!(levels.iter().collect::<BTreeSet<_>>().len(), 3, "{label} {}", standard.code);
        }
    }
}

#[test]
fn a_criterion_that_is_the_same_has_the_same_code_wherever_it_is_asked() {
    let (first, rewrite) = (charter("1"), charter("2023"));
    let kept: Vec<_> =
        first.criteria.iter().filter(|asked| rewrite.criterion(&asked.code).is_some()).collect();
    assert_eq!((first.criteria.len(), kept.len(), rewrite.criteria.len()), (28, 24, 31));
    for asked in kept {
        let again = rewrite.criterion(&asked.code).expect("it is kept");
        assert_eq!((&again.title, &again.levels), (&asked.title, &asked.levels), "{}", asked.code);
    }
    let moved = rewrite.criterion(&criterion("smoking-1")).expect("it is kept");
    assert_eq!(moved.standard.as_str(), "health-and-safety");
}

#[test]
fn what_was_excellent_under_the_first_edition_lacks_the_new_standards_under_the_second() {
    let (first, rewrite) = (charter("1"), charter("2023"));
    let inputs = all_met(&first, CANTEEN, &[]);
    assert_eq!(overall(&first, &inputs), Some(level("excellence")));
    let evaluation = evaluate(&rewrite, &inputs);
    assert_eq!(evaluation.overall, None);
    let excellent =
        evaluation.standards.iter().filter(|of| of.stands_at == Some(level("excellence"))).count();
    assert_eq!(excellent, 6);
}
