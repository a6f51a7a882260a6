//! What marks come to, over many marks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use halemark::assessments::rules::{Claimed, Finding, MarkRefusal, judged, progress, tidy};
use halemark::scheme::{
    Criterion, CriterionCode, Definition, Facts, Inputs, LevelCode, LevelVerdict, Mark, Status,
    evaluate_level, pack,
};
use proptest::prelude::*;

use crate::applications::scene::all_readings;

const FACTS: Facts = Facts {
    headcount: 48,
    fte_hundredths: 4_000,
    people_in_scope: 48,
    has_food_outlet: true,
    has_recognised_union: false,
    has_visitors: false,
};
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();

fn bhawa() -> Definition {
    pack::shipped()
        .unwrap()
        .into_iter()
        .find(|definition| definition.scheme.slug.as_str() == "bhawa")
        .unwrap()
}

fn bronze() -> LevelCode {
    "bronze".parse().unwrap()
}

fn finding(criterion: &Criterion, mark: u8) -> Finding {
    let excused = None;
    let mark = Some(Mark::try_from(mark).unwrap());
    Finding { excused, mark, rationale: format!("On {}.", criterion.title) }
}

/// What the findings come to, on what an employer claims of every criterion.
fn verdict(
    definition: &Definition,
    asked: &[&Criterion],
    claim: impl Fn(&Criterion) -> Claimed,
    findings: &BTreeMap<CriterionCode, Finding>,
) -> LevelVerdict {
    let known = |one: &&Criterion| (one.code.clone(), judged(one, &claim(one), findings.get(&one.code)));
    let inputs = Inputs {
        facts: FACTS,
        track: None,
        findings: asked.iter().map(known).collect(),
        held: Default::default(),
        as_of: TODAY,
    };
    evaluate_level(definition, &inputs, &bronze()).expect("there is a bronze level")
}

fn met(criterion: &Criterion) -> Claimed {
    Claimed { status: Status::Met, readings: all_readings(criterion, TODAY), evidence: Vec::new() }
}

proptest! {
    #[test]
    fn bronze_is_met_exactly_when_every_mark_is_2_or_above(marks in proptest::collection::vec(0u8..=3, 12)) {
        let (definition, level) = (bhawa(), bronze());
        let asked = definition.asked(&level, &FACTS, None);
        prop_assert_eq!(asked.len(), 12);
        let findings: BTreeMap<_, _> =
            asked.iter().zip(&marks).map(|(one, mark)| (one.code.clone(), finding(one, *mark))).collect();
        let found = verdict(&definition, &asked, met, &findings);
        prop_assert_eq!(found.is_met(), marks.iter().all(|mark| *mark >= 2));
        prop_assert_eq!(found.derivation.unmet().len(), marks.iter().filter(|mark| **mark < 2).count());
        prop_assert_eq!(progress(&asked, &findings).marked, 12);
    }

    #[test]
    fn what_is_left_unmarked_is_counted_and_never_met(marked in proptest::collection::vec(any::<bool>(), 12)) {
        let (definition, level) = (bhawa(), bronze());
        let asked = definition.asked(&level, &FACTS, None);
        let findings: BTreeMap<_, _> = asked
            .iter()
            .zip(&marked)
            .filter(|(_, marked)| **marked)
            .map(|(one, _)| (one.code.clone(), finding(one, 3)))
            .collect();
        let so_far = progress(&asked, &findings);
        prop_assert_eq!(so_far.marked, findings.len());
        prop_assert_eq!(so_far.next.is_none(), findings.len() == 12);
        let found = verdict(&definition, &asked, met, &findings);
        prop_assert_eq!(found.is_met(), findings.len() == 12);
    }
}

#[test]
fn a_mark_says_nothing_of_a_claim_that_nobody_made_and_an_accepted_claim_has_no_mark() {
    let definition = bhawa();
    let criteria = definition.asked(&bronze(), &FACTS, None);
    let excusable = criteria.iter().find(|one| one.allows_not_applicable).unwrap();
    let claim = Claimed { status: Status::NotApplicable, ..Claimed::default() };
    let found = Finding { excused: Some(true), mark: Some(Mark::Exceeds), rationale: "Closed.".into() };
    assert_eq!(tidy(excusable, &claim, found.clone()).unwrap().mark, None);
    let met = Claimed { status: Status::Met, ..Claimed::default() };
    assert_eq!(tidy(excusable, &met, found.clone()).unwrap().excused, None);
    let fixed = criteria.iter().find(|one| !one.allows_not_applicable).unwrap();
    assert_eq!(tidy(fixed, &claim, found).unwrap().mark, Some(Mark::Exceeds));
    let silent = Finding { excused: None, mark: Some(Mark::Met), rationale: " ".into() };
    assert_eq!(tidy(fixed, &met, silent), Err(MarkRefusal::NoRationale));
}
