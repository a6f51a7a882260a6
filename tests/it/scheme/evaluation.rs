//! A ladder of two levels judged.

use halemark::scheme::{
    Facts, Finding, LevelVerdict, Outcome, Reading, Says, Standing, Status, Why, evaluate, evaluate_level,
};

use super::ladder::{CANTEEN, NO_FACTS, criterion, held, inputs, ladder, level, named};

fn met() -> Finding {
    let readings = [(named("desks"), Reading::Number(3))].into();
    Finding { readings, ..Finding::said(Status::Met, false) }
}

fn excused() -> Finding {
    Finding::said(Status::NotApplicable, true)
}

fn judged(code: &str, facts: Facts, findings: &[(&str, Finding)], awards: &[&str]) -> LevelVerdict {
    evaluate_level(&ladder(), &inputs(facts, findings, awards), &level(code)).expect("the level is there")
}

#[test]
fn a_level_is_met_when_every_criterion_that_applies_is() {
    let verdict = judged("low", NO_FACTS, &[("low-1", met()), ("low-2", met())], &[]);
    assert_eq!(verdict.outcome, Outcome::Met);
    assert_eq!((verdict.needed, verdict.in_place, verdict.excused), (2, 2, 0));
    assert!(verdict.derivation.unmet().is_empty());
}

#[test]
fn a_fact_brings_a_criterion_in_and_the_derivation_says_it_is_open() {
    let verdict = judged("low", CANTEEN, &[("low-1", met()), ("low-2", met())], &[]);
    assert_eq!(verdict.outcome, Outcome::NotMet);
    assert_eq!((verdict.needed, verdict.in_place), (3, 2));
    let open: Vec<&Says> = verdict.derivation.unmet().into_iter().map(|step| &step.says).collect();
    let standing = Standing::NotMet(Why::NotStarted);
    assert_eq!(open, [&Says::Criterion { criterion: criterion("low-3"), standing }]);
}

#[test]
fn an_excused_criterion_is_neither_needed_nor_counted_as_met() {
    let given = [("low-1", met()), ("low-2", excused()), ("low-3", met())];
    let verdict = judged("low", CANTEEN, &given, &[]);
    assert_eq!(verdict.outcome, Outcome::Met);
    assert_eq!((verdict.needed, verdict.in_place, verdict.excused), (2, 2, 1));
}

#[test]
fn a_level_is_never_won_by_excuses_alone() {
    let verdict = judged("high", NO_FACTS, &[("high-1", excused())], &["low"]);
    assert_eq!(verdict.outcome, Outcome::NotMet);
    let open: Vec<&Says> = verdict.derivation.unmet().into_iter().map(|step| &step.says).collect();
    assert_eq!(open, [&Says::SomethingMet]);
}

#[test]
fn a_level_is_blocked_until_the_lower_is_held() {
    let given = [("high-1", met())];
    assert_eq!(judged("high", NO_FACTS, &given, &[]).outcome, Outcome::Blocked);
    assert_eq!(judged("high", NO_FACTS, &given, &["low"]).outcome, Outcome::Met);
}

#[test]
fn whoever_holds_a_level_keeps_what_stands_on_the_lower() {
    assert_eq!(judged("high", NO_FACTS, &[("high-1", met())], &["high"]).outcome, Outcome::Met);
}

#[test]
fn the_whole_edition_is_judged_at_once() {
    let given = [("low-1", met()), ("low-2", met()), ("high-1", met())];
    let evaluation = evaluate(&ladder(), &inputs(NO_FACTS, &given, &[]));
    assert_eq!(evaluation.overall, Some(level("low")));
    let outcomes: Vec<Outcome> = evaluation.levels.iter().map(|verdict| verdict.outcome).collect();
    assert_eq!(outcomes, [Outcome::Met, Outcome::Blocked]);
    assert!(evaluation.standards.is_empty(), "no rule of this edition gives standards levels of their own");
}

#[test]
fn a_level_that_does_not_exist_has_no_verdict() {
    assert!(evaluate_level(&ladder(), &inputs(NO_FACTS, &[], &[]), &level("top")).is_none());
}

#[test]
fn the_next_level_is_the_lowest_that_can_be_won() {
    let ladder = ladder();
    let next = |codes: &[&str]| ladder.next_level(&held(codes), None).map(|level| level.code.to_string());
    assert_eq!(next(&[]).as_deref(), Some("low"));
    assert_eq!(next(&["low"]).as_deref(), Some("high"));
    assert_eq!(next(&["high"]), None);
}
