//! What marks come to, over many marks.

use std::collections::{BTreeMap, BTreeSet};

use halemark::assessments::rules::{Claimed, Finding, MarkRefusal, progress, tidy, verdict};
use halemark::scheme::{Criterion, Definition, Facts, LevelCode, Mark, Status, pack};
use proptest::prelude::*;

const FACTS: Facts =
    Facts { headcount: 48, has_food_outlet: true, has_recognised_union: false, has_visitors: false };

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

proptest! {
    #[test]
    fn bronze_is_met_exactly_when_every_mark_is_2_or_above(marks in proptest::collection::vec(0u8..=3, 12)) {
        let (definition, level) = (bhawa(), bronze());
        let asked = definition.applicable(&level, &FACTS);
        prop_assert_eq!(asked.len(), 12);
        let claims = asked.iter().map(|one| (one.code.clone(), Claimed { status: Status::Met, count: Some(9) }));
        let claims: BTreeMap<_, _> = claims.collect();
        let findings: BTreeMap<_, _> =
            asked.iter().zip(&marks).map(|(one, mark)| (one.code.clone(), finding(one, *mark))).collect();
        let found = verdict(&definition, &level, &FACTS, &claims, &findings, &BTreeSet::new());
        prop_assert_eq!(found.met, marks.iter().all(|mark| *mark >= 2));
        prop_assert_eq!(found.gaps.len(), marks.iter().filter(|mark| **mark < 2).count());
        prop_assert_eq!(progress(&asked, &findings).marked, 12);
    }

    #[test]
    fn what_is_left_unmarked_is_counted_and_never_met(marked in proptest::collection::vec(any::<bool>(), 12)) {
        let (definition, level) = (bhawa(), bronze());
        let asked = definition.applicable(&level, &FACTS);
        let findings: BTreeMap<_, _> = asked
            .iter()
            .zip(&marked)
            .filter(|(_, marked)| **marked)
            .map(|(one, _)| (one.code.clone(), finding(one, 3)))
            .collect();
        let so_far = progress(&asked, &findings);
        prop_assert_eq!(so_far.marked, findings.len());
        prop_assert_eq!(so_far.next.is_none(), findings.len() == 12);
        let claims = BTreeMap::new();
        let found = verdict(&definition, &level, &FACTS, &claims, &findings, &BTreeSet::new());
        prop_assert!(!found.met || findings.len() == 12);
    }
}

#[test]
fn a_mark_says_nothing_of_a_claim_that_nobody_made_and_an_accepted_claim_has_no_mark() {
    let definition = bhawa();
    let criteria = definition.criteria_of(&bronze());
    let excusable = criteria.iter().find(|one| one.allows_not_applicable).unwrap();
    let claim = Claimed { status: Status::NotApplicable, count: None };
    let found = Finding { excused: Some(true), mark: Some(Mark::Exceeds), rationale: "Closed.".into() };
    assert_eq!(tidy(excusable, &claim, found.clone()).unwrap().mark, None);
    let met = Claimed { status: Status::Met, count: None };
    assert_eq!(tidy(excusable, &met, found.clone()).unwrap().excused, None);
    let fixed = criteria.iter().find(|one| !one.allows_not_applicable).unwrap();
    assert_eq!(tidy(fixed, &claim, found).unwrap().mark, Some(Mark::Exceeds));
    let silent = Finding { excused: None, mark: Some(Mark::Met), rationale: " ".into() };
    assert_eq!(tidy(fixed, &met, silent), Err(MarkRefusal::NoRationale));
}
