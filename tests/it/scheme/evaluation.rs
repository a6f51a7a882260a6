//! One level judged.

use halemark::scheme::{Gap, Standing, Why, evaluate};

use super::ladder::{CANTEEN, NO_FACTS, criterion, held, ladder, level, standings};

const MET: Standing = Standing::Met;

#[test]
fn a_level_is_met_when_every_applicable_criterion_is() {
    let given = standings(&[("low-1", MET), ("low-2", MET)]);
    let verdict = evaluate(&ladder(), &level("low"), &NO_FACTS, &given, &held(&[]));
    assert!(verdict.met);
    assert_eq!((verdict.needed, verdict.in_place, verdict.excused), (2, 2, 0));
    assert_eq!(verdict.gaps, []);
}

#[test]
fn a_fact_brings_a_criterion_in() {
    let given = standings(&[("low-1", MET), ("low-2", MET)]);
    let verdict = evaluate(&ladder(), &level("low"), &CANTEEN, &given, &held(&[]));
    assert!(!verdict.met);
    assert_eq!((verdict.needed, verdict.in_place), (3, 2));
    let gap = Gap::CriterionNotMet { criterion: criterion("low-3"), number: 3, why: Why::NotStarted };
    assert_eq!(verdict.gaps, [gap]);
}

#[test]
fn an_excused_criterion_is_neither_needed_nor_counted_as_met() {
    let given = standings(&[("low-1", MET), ("low-2", Standing::Excused), ("low-3", MET)]);
    let verdict = evaluate(&ladder(), &level("low"), &CANTEEN, &given, &held(&[]));
    assert!(verdict.met);
    assert_eq!((verdict.needed, verdict.in_place, verdict.excused), (2, 2, 1));
}

#[test]
fn a_level_is_never_won_by_excuses_alone() {
    let given = standings(&[("high-1", Standing::Excused)]);
    let verdict = evaluate(&ladder(), &level("high"), &NO_FACTS, &given, &held(&["low"]));
    assert!(!verdict.met);
    assert_eq!(verdict.gaps, [Gap::NothingInPlace]);
}

#[test]
fn the_lower_level_has_to_be_held() {
    let given = standings(&[("high-1", MET)]);
    let verdict = evaluate(&ladder(), &level("high"), &NO_FACTS, &given, &held(&[]));
    assert!(!verdict.met);
    assert_eq!(verdict.gaps, [Gap::LowerLevelNotHeld(level("low"))]);
    assert!(evaluate(&ladder(), &level("high"), &NO_FACTS, &given, &held(&["low"])).met);
}

#[test]
fn whoever_holds_a_higher_level_holds_the_lower() {
    let given = standings(&[("high-1", MET)]);
    assert!(evaluate(&ladder(), &level("high"), &NO_FACTS, &given, &held(&["high"])).met);
}

#[test]
fn a_level_that_does_not_exist_is_not_met() {
    let verdict = evaluate(&ladder(), &level("top"), &NO_FACTS, &standings(&[]), &held(&[]));
    assert!(!verdict.met);
    assert_eq!(verdict.gaps, [Gap::NoSuchLevel]);
}

#[test]
fn the_next_level_is_the_lowest_that_can_be_won() {
    let ladder = ladder();
    let next = |codes: &[&str]| ladder.next_level(&held(codes)).map(|level| level.code.to_string());
    assert_eq!(next(&[]).as_deref(), Some("low"));
    assert_eq!(next(&["low"]).as_deref(), Some("high"));
    assert_eq!(next(&["high"]), None);
}
