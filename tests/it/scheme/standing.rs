//! How one criterion stands.

use halemark::scheme::{
    Counted, Counter, Criterion, Definition, EvidenceAsked, Finding, Level, Mark, NotApplicableClaim,
    Reading, Standing, Status, Why, standing,
};

use super::ladder::{criterion, day, ladder, level, named};

fn found<'a>(ladder: &'a Definition, code: &str) -> &'a Criterion {
    ladder.criterion(&criterion(code)).expect("the criterion is there")
}

fn low(ladder: &Definition) -> &Level {
    ladder.level(&level("low")).expect("the level is there")
}

/// How a criterion of the test pack stands on 1 June 2026.
fn stands(code: &str, finding: Finding) -> Standing {
    let ladder = ladder();
    standing(low(&ladder), found(&ladder, code), Some(&finding), day(2026, 6, 1))
}

fn says(code: &str, status: Status, has_reason: bool) -> Standing {
    stands(code, Finding::said(status, has_reason))
}

fn desks(finding: Finding, count: u32) -> Finding {
    Finding { readings: [(named("desks"), Reading::Number(count))].into(), ..finding }
}

const MET: Standing = Standing::Met { strength: 2 };

#[test]
fn an_employer_says_how_far_it_is() {
    assert_eq!(says("low-1", Status::NotStarted, false), Standing::NotMet(Why::NotStarted));
    assert_eq!(says("low-1", Status::InProgress, false), Standing::NotMet(Why::InProgress));
    assert_eq!(says("low-1", Status::Met, false), MET);
    let ladder = ladder();
    let unsaid = standing(low(&ladder), found(&ladder, "low-1"), None, day(2026, 6, 1));
    assert_eq!(unsaid, Standing::NotMet(Why::NotStarted));
}

#[test]
fn a_typed_number_below_what_is_asked_is_not_met() {
    let missing = Why::CounterMissing { counter: named("desks"), at_least: Some(3) };
    assert_eq!(says("low-2", Status::Met, false), Standing::NotMet(missing));
    let met = || Finding::said(Status::Met, false);
    let too_low = Standing::NotMet(Why::CounterTooLow { counter: named("desks"), is: 2, at_least: 3 });
    assert_eq!(stands("low-2", desks(met(), 2)), too_low);
    assert_eq!(stands("low-2", desks(met(), 3)), MET);
    let exceeds = Finding::marked(Some(Mark::Exceeds), NotApplicableClaim::NotMade);
    assert_eq!(stands("low-2", desks(exceeds, 2)), too_low);
}

#[test]
fn not_applicable_excuses_only_where_allowed_and_with_a_reason() {
    let not_allowed = Standing::NotMet(Why::NotApplicableNotAllowed);
    assert_eq!(says("low-1", Status::NotApplicable, true), not_allowed);
    let no_reason = Standing::NotMet(Why::NotApplicableWithoutReason);
    assert_eq!(says("low-2", Status::NotApplicable, false), no_reason);
    assert_eq!(says("low-2", Status::NotApplicable, true), Standing::Excused);
}

#[test]
fn a_mark_counts_from_the_level_s_own_threshold() {
    let marked = |mark| stands("low-1", Finding::marked(mark, NotApplicableClaim::NotMade));
    assert_eq!(marked(None), Standing::NotMet(Why::NotMarked));
    let too_low = Standing::NotMet(Why::MarkTooLow { mark: Mark::Partly, met_from: 2 });
    assert_eq!(marked(Some(Mark::Partly)), too_low);
    assert_eq!(marked(Some(Mark::Met)), MET);
    assert_eq!(marked(Some(Mark::Exceeds)), Standing::Met { strength: 3 });
}

#[test]
fn not_applicable_excuses_an_assessed_criterion_only_once_accepted() {
    let marked = |mark, claim| stands("low-2", desks(Finding::marked(mark, claim), 3));
    let open = Standing::NotMet(Why::NotApplicableOpen);
    assert_eq!(marked(Some(Mark::Met), NotApplicableClaim::Open), open);
    assert_eq!(marked(None, NotApplicableClaim::Accepted), Standing::Excused);
    let refused = Standing::NotMet(Why::NotApplicableRefused);
    assert_eq!(marked(None, NotApplicableClaim::Refused), refused);
    assert_eq!(marked(Some(Mark::Met), NotApplicableClaim::Refused), MET);
    let accepted = Finding::marked(Some(Mark::Met), NotApplicableClaim::Accepted);
    assert_eq!(stands("low-1", accepted), Standing::NotMet(Why::NotApplicableNotAllowed));
}

#[test]
fn evidence_has_to_be_enough_and_recent_by_the_day_it_is_about() {
    let mut ladder = ladder();
    let max_age = Some("12 months".parse().expect("a length of time"));
    ladder.levels[0].policy.evidence = EvidenceAsked { at_least: 2, max_age };
    let judged = |days: &[Option<(i32, u32, u32)>]| {
        let evidence = days.iter().map(|given| given.map(|(y, m, d)| day(y, m, d))).collect();
        let finding = Finding { evidence, ..Finding::said(Status::Met, false) };
        standing(low(&ladder), found(&ladder, "low-1"), Some(&finding), day(2026, 6, 1))
    };
    let (recent, old) = (Some((2025, 6, 1)), Some((2025, 5, 31)));
    assert_eq!(judged(&[recent, recent]), MET);
    let too_little = Why::TooLittleEvidence { items: 1, at_least: 2 };
    assert_eq!(judged(&[recent]), Standing::NotMet(too_little));
    let too_old = |recent| {
        let max_age = "12 months".parse().expect("a length of time");
        Standing::NotMet(Why::EvidenceTooOld { recent, at_least: 2, max_age })
    };
    assert_eq!(judged(&[recent, old]), too_old(1));
    assert_eq!(judged(&[None, Some((2026, 6, 2))]), too_old(0), "undated, and of a day to come");
}

#[test]
fn the_health_needs_assessment_ages_until_the_day_it_is_judged() {
    let mut ladder = ladder();
    ladder.levels[0].policy.hna_age = Some("24 months".parse().expect("a length of time"));
    let of = Counted::HnaAge { at_most: None };
    let asked = &mut ladder.criteria[0];
    asked.counters = vec![Counter { name: named("held"), label: "Day it was held".to_owned(), of }];
    let judged = |reading: Option<Reading>| {
        let readings = reading.into_iter().map(|reading| (named("held"), reading)).collect();
        let finding = Finding { readings, ..Finding::said(Status::Met, false) };
        standing(low(&ladder), found(&ladder, "low-1"), Some(&finding), day(2026, 6, 1))
    };
    assert_eq!(judged(Some(Reading::Day(day(2024, 6, 1)))), MET);
    let too_old = judged(Some(Reading::Day(day(2024, 5, 31))));
    assert!(matches!(too_old, Standing::NotMet(Why::HnaTooOld { .. })), "{too_old:?}");
    let to_come = judged(Some(Reading::Day(day(2026, 6, 2))));
    assert!(matches!(to_come, Standing::NotMet(Why::HnaTooOld { .. })), "{to_come:?}");
    let missing = Standing::NotMet(Why::CounterMissing { counter: named("held"), at_least: None });
    assert_eq!(judged(None), missing);
    assert_eq!(judged(Some(Reading::Number(3))), missing, "a number where a day is asked for");
}

#[test]
fn statuses_and_marks_read_back_as_written() {
    for status in Status::ALL {
        assert_eq!(status.as_str().parse(), Ok(status));
    }
    for mark in Mark::ALL {
        assert_eq!(Mark::try_from(mark.number()), Ok(mark));
    }
    assert!("Met".parse::<Status>().is_err());
    assert!(Mark::try_from(4).is_err());
}
