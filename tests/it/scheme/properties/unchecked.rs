//! Editions no check has seen: circles, unknown and repeated codes, numbers that make no sense. Nothing panics.

use chrono::NaiveDate;
use halemark::scheme::{
    Asks, Definition, Earning, Inputs, Level, Policy, Rule, Threshold, evaluate, evaluate_level, ways_up,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::invented::{as_of, blank, cases, code, criterion, inputs, level, rule};

/// A number that is small, or makes no sense.
fn odd() -> impl Strategy<Value = u32> {
    prop_oneof![0..4_u32, Just(u32::MAX), any::<u32>()]
}

fn some_level() -> impl Strategy<Value = String> {
    (0..5_usize).prop_map(|at| format!("l-{at}"))
}

fn odd_rules() -> impl Strategy<Value = Rule> {
    let quotas =
        || prop::collection::btree_map((0..3_usize).prop_map(|at| code(format!("s-{at}"))), odd(), 0..3);
    let by = select(vec![Earning::Weight, Earning::Mark]);
    let threshold = prop_oneof![odd().prop_map(Threshold::Points), any::<u8>().prop_map(Threshold::Percent)];
    let levels = || prop::collection::vec(some_level().prop_map(code), 0..4);
    let asks = prop_oneof![
        Just(Asks::Every),
        odd().prop_map(|at_least| Asks::CoreAndPool { at_least }),
        (odd(), quotas()).prop_map(|(at_least, quotas)| Asks::Pool { at_least, quotas }),
        odd().prop_map(|at_least| Asks::Cumulative { at_least }),
        (threshold, by, quotas()).prop_map(|(at_least, by, minimum)| Asks::Points { at_least, by, minimum }),
        prop::option::of(some_level().prop_map(code)).prop_map(|floor| Asks::Standards { floor }),
        odd().prop_map(|at_least| Asks::BestFit { at_least }),
        levels().prop_map(|levels| Asks::LowerKept { levels }),
    ];
    let named = prop::collection::vec((0..9_usize).prop_map(|at| code(format!("c-{at}"))), 0..4);
    (asks, named).prop_map(|(asks, criteria)| Rule { criteria, ..rule(asks) })
}

/// Levels may have the same code and rank, require anything and keep anything.
fn odd_levels() -> impl Strategy<Value = Level> {
    let pass = prop::collection::vec(odd_rules(), 0..3);
    (some_level(), 0..3_u8, prop::option::of(some_level()), any::<u8>(), pass).prop_map(
        |(of, rank, requires, met_from_mark, pass)| Level {
            requires: requires.map(code),
            policy: Policy { met_from_mark, ..Policy::default() },
            ..level(&of, rank, pass)
        },
    )
}

fn odd_definitions() -> impl Strategy<Value = Definition> {
    let levels = prop::collection::vec(odd_levels(), 0..4);
    let placed = (0..9_usize, 0..3_usize, prop::collection::vec(some_level(), 0..3));
    let criteria = prop::collection::vec((placed, any::<u8>(), any::<u8>()), 0..9);
    let standards = prop::collection::vec(0..2_usize, 0..3);
    (levels, criteria, standards).prop_map(|(levels, criteria, standards)| Definition {
        levels,
        standards: standards
            .into_iter()
            .map(|at| halemark::scheme::Standard { code: code(format!("s-{at}")), title: String::new() })
            .collect(),
        criteria: criteria
            .into_iter()
            .map(|((of, standard, levels), weight, effort)| {
                let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
                let made = criterion(&format!("c-{of}"), &format!("s-{standard}"), &levels);
                halemark::scheme::Criterion { weight, effort, ..made }
            })
            .collect(),
        ..blank()
    })
}

fn judged_every_way(definition: &Definition, inputs: &Inputs) {
    let _ = evaluate(definition, inputs);
    for at in 0..5_usize {
        let of = code(format!("l-{at}"));
        let _ = evaluate_level(definition, inputs, &of);
        let _ = ways_up(definition, inputs, &of);
        let _ = definition.next_level(&inputs.held, inputs.track.as_ref());
        let _ = definition.asked(&of, &inputs.facts, inputs.track.as_ref());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn judging_any_edition_never_panics(
        (definition, inputs) in odd_definitions().prop_flat_map(|definition| {
            let inputs = inputs(&definition, 40);
            (Just(definition), inputs)
        }),
        day in select(vec![NaiveDate::MIN, as_of(), NaiveDate::MAX]),
    ) {
        judged_every_way(&definition, &Inputs { as_of: day, ..inputs });
    }

    #[test]
    fn judging_by_the_answers_to_another_edition_never_panics(
        (definition, _) in cases(12, 50), (_, inputs) in cases(12, 50),
    ) {
        judged_every_way(&definition, &inputs);
    }
}
