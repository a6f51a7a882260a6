//! The ways up are what looking at every set of criteria finds.

use halemark::scheme::{
    CriterionCode, Definition, Inputs, LevelCode, Outcome, Way, WaysUp, evaluate_level, standing, ways_up,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};

use crate::scheme::properties::invented::{any_index, cases};
use crate::scheme::properties::meeting::met;

/// The criteria that are not met at some level and not excused, in the order of the edition.
fn open(definition: &Definition, inputs: &Inputs) -> Vec<CriterionCode> {
    let applying = definition
        .criteria
        .iter()
        .filter(|criterion| criterion.applies_to(&inputs.facts, inputs.track.as_ref()));
    let is_open = |criterion: &&halemark::scheme::Criterion| {
        let finding = inputs.findings.get(&criterion.code);
        let stands = |level| standing(level, criterion, finding, inputs.as_of);
        definition.levels.iter().map(stands).any(|standing| !standing.is_met() && !standing.is_excused())
    };
    applying.filter(is_open).map(|criterion| criterion.code.clone()).collect()
}

fn reaches(definition: &Definition, inputs: &Inputs, level: &LevelCode, criteria: &[CriterionCode]) -> bool {
    let more = criteria.iter().fold(inputs.clone(), |inputs, code| met(definition, &inputs, code));
    evaluate_level(definition, &more, level).is_some_and(|verdict| verdict.outcome == Outcome::Met)
}

/// Every set of open criteria that reaches the level and has no smaller one within that does, in the order of ways.
fn by_every_set(definition: &Definition, inputs: &Inputs, level: &LevelCode) -> Vec<Way> {
    let open = open(definition, inputs);
    let mut sets: Vec<u32> = (0..1_u32 << open.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    let mut found: Vec<u32> = Vec::new();
    for set in sets {
        let chosen = chosen(&open, set);
        if !found.iter().any(|smaller| smaller & set == *smaller)
            && reaches(definition, inputs, level, &chosen)
        {
            found.push(set);
        }
    }
    let effort = |set: u32| -> u32 {
        let chosen = chosen(&open, set);
        let chosen = chosen.iter().filter_map(|code| definition.criterion(code));
        chosen.map(|criterion| u32::from(criterion.effort)).sum()
    };
    // The first criterion is the lowest bit: read from there, the set that has it comes first.
    found.sort_by_key(|set| (effort(*set), std::cmp::Reverse(set.reverse_bits())));
    found.into_iter().map(|set| Way { criteria: chosen(&open, set), effort: effort(set) }).collect()
}

fn chosen(open: &[CriterionCode], set: u32) -> Vec<CriterionCode> {
    let in_set = open.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0);
    in_set.map(|(_, code)| code.clone()).collect()
}

/// What the ways should be: the first three, and none where the level is met.
fn expected(definition: &Definition, inputs: &Inputs, level: &LevelCode) -> WaysUp {
    let mut ways = by_every_set(definition, inputs, level);
    ways.truncate(3);
    WaysUp { ways: ways.into_iter().filter(|way| !way.criteria.is_empty()).collect(), complete: true }
}

fn agrees(
    search: impl Fn(&Definition, &Inputs, &LevelCode) -> Option<WaysUp>,
    definition: &Definition,
    inputs: &Inputs,
    level: &LevelCode,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(search(definition, inputs, level), Some(expected(definition, inputs, level)));
    Ok(())
}

/// Fails when the brute force lets a search pass that is wrong.
fn assert_found_out(search: impl Fn(&Definition, &Inputs, &LevelCode) -> Option<WaysUp>) {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 500, failure_persistence: None, max_shrink_iters: 0, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let outcome = runner.run(&(cases(8, 30), any_index()), |((definition, inputs), which)| {
        agrees(&search, &definition, &inputs, &which.get(&definition.levels).code)
    });
    assert!(matches!(outcome, Err(TestError::Fail(..))), "a wrong search passed");
}

#[test]
fn the_brute_force_finds_out_a_search_that_is_wrong() {
    // Blind to effort.
    assert_found_out(|definition, inputs, level| {
        let mut blind = definition.clone();
        blind.criteria.iter_mut().for_each(|criterion| criterion.effort = 1);
        ways_up(&blind, inputs, level)
    });
    // One criterion more than it takes.
    assert_found_out(|definition, inputs, level| {
        let mut found = ways_up(definition, inputs, level)?;
        let spare = open(definition, inputs).into_iter().last();
        found.ways.first_mut().into_iter().for_each(|way| way.criteria.extend(spare.clone()));
        Some(found)
    });
    // The dearest first.
    assert_found_out(|definition, inputs, level| {
        let mut found = ways_up(definition, inputs, level)?;
        found.ways.reverse();
        Some(found)
    });
    // Blind to every rule of a level but its first.
    assert_found_out(|definition, inputs, level| {
        let mut lax = definition.clone();
        lax.levels.iter_mut().for_each(|level| level.pass.truncate(1));
        ways_up(&lax, inputs, level)
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_way_up_reaches_the_level_and_no_part_of_one_does(
        (definition, inputs) in cases(16, 30), which in any_index(),
    ) {
        let level = &which.get(&definition.levels).code;
        let found = ways_up(&definition, &inputs, level).expect("the level is there");
        prop_assert!(found.ways.len() <= 3);
        for way in &found.ways {
            prop_assert!(reaches(&definition, &inputs, level, &way.criteria));
            for dropped in 0..way.criteria.len() {
                let mut part = way.criteria.clone();
                part.remove(dropped);
                prop_assert!(!reaches(&definition, &inputs, level, &part));
            }
        }
    }

    #[test]
    fn the_ways_up_are_those_that_every_set_shows((definition, inputs) in cases(10, 30), which in any_index()) {
        agrees(ways_up, &definition, &inputs, &which.get(&definition.levels).code)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_ways_up_of_a_large_pack_are_those_that_every_set_shows(
        (definition, inputs) in cases(16, 20), which in any_index(),
    ) {
        agrees(ways_up, &definition, &inputs, &which.get(&definition.levels).code)?;
    }
}
