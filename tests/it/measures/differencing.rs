//! Nothing that is published can be taken apart into fewer people than the threshold.
//!
//! Everything the product can publish of random workplaces is given to an attacker who knows the roster: the answers of
//! each group, three figures with bases of their own, by two breakdowns at once, nested or not; later waves; pools.

use std::cell::Cell;

use halemark::measures::disclosure::{Policy, Release, Respondent, Value, is_mixed, pool, release};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::attacker::Attacker;
use super::rosters::{FIGURES, Roster, roster};

const BOTH: [usize; 2] = [0, 1];

fn cases(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

fn told(roster: &Roster, breakdowns: &[usize], min_cell: u32) -> Release {
    release(Policy::new(min_cell).unwrap(), &roster.plan(breakdowns), roster.by(breakdowns)).unwrap()
}

/// The fewest people anything is about that follows from these releases of the same answers, if under the threshold.
fn fewest(roster: &Roster, releases: &[(&Release, &[usize])], min_cell: u32) -> Option<u32> {
    let figures = std::iter::once(None).chain((0..FIGURES).map(Some));
    let worked_out = figures.filter_map(|figure| {
        let mut attacker = Attacker::new(roster.crossings());
        for (told, breakdowns) in releases {
            roster.show(&mut attacker, told, breakdowns, figure);
        }
        attacker.fewest(&roster.base(figure), min_cell)
    });
    worked_out.min()
}

#[test]
fn no_union_of_groups_under_the_threshold_can_be_worked_out() {
    let shown = Cell::new(0);
    let strategy = (roster(), prop::sample::select(vec![5, 8, 10, 15]));
    cases(400)
        .run(&strategy, |(roster, min_cell)| {
            let told = told(&roster, &BOTH, min_cell);
            prop_assert_eq!(fewest(&roster, &[(&told, &BOTH)], min_cell), None);
            let groups = told.figures().iter().flat_map(|figure| figure.cells.groups.iter().flatten());
            shown.set(shown.get() + groups.filter(|cell| cell.is_some()).count());
            Ok(())
        })
        .unwrap();
    assert!(shown.get() > 400, "the engine does tell of groups: {shown:?}");
}

#[test]
fn without_the_cut_the_same_attacker_wins() {
    let won = Cell::new(0);
    cases(200)
        .run(&(roster(), Just(10)), |(roster, min_cell)| {
            // Each breakdown is safe alone: two releases of the same answers are what the engine never makes.
            let (rows, cols) = (told(&roster, &[0], min_cell), told(&roster, &[1], min_cell));
            prop_assert_eq!(fewest(&roster, &[(&rows, &[0])], min_cell), None);
            prop_assert_eq!(fewest(&roster, &[(&cols, &[1])], min_cell), None);
            won.set(
                won.get() + u32::from(fewest(&roster, &[(&rows, &[0]), (&cols, &[1])], min_cell).is_some()),
            );
            Ok(())
        })
        .unwrap();
    assert!(won.get() > 20, "the attacker won {won:?} times of 200");
}

#[test]
fn without_hiding_more_than_small_groups_the_same_attacker_wins() {
    let won = Cell::new(0);
    cases(200)
        .run(&(roster(), Just(10)), |(roster, min_cell)| {
            let base = roster.base(None);
            let mut attacker = Attacker::new(roster.crossings());
            attacker.learns(0..roster.crossings());
            for group in 0..roster.groups[0] {
                let crossings = roster.of(0, group);
                if crossings.iter().map(|crossing| base[*crossing]).sum::<u32>() >= min_cell {
                    attacker.learns(crossings);
                }
            }
            won.set(won.get() + u32::from(attacker.fewest(&base, min_cell).is_some()));
            Ok(())
        })
        .unwrap();
    assert!(won.get() > 20, "the attacker won {won:?} times of 200");
}

#[test]
fn a_coded_value_is_not_what_is_left_of_the_told_ones() {
    let coded = Cell::new(0);
    cases(400)
        .run(&roster(), |mut roster| {
            // Answers near one end in half the departments: many means are coded.
            for one in &mut roster.people {
                let low = one.groups[0].is_some_and(|group| group % 2 == 0);
                let value = |values: &mut Vec<f64>| values[0] = if low { 0.0 } else { values[0] };
                one.answers.iter_mut().flatten().for_each(value);
            }
            let told = told(&roster, &BOTH, 5);
            for (place, figure) in told.figures().iter().enumerate() {
                let base = roster.base(Some(place));
                let mut attacker = Attacker::new(roster.crossings());
                let is_known = |value: &Value| matches!(value, Value::About { .. });
                if figure.cells.overall.as_ref().is_some_and(|cell| is_known(&cell.values[0])) {
                    attacker.learns(0..roster.crossings());
                }
                let places =
                    BOTH.into_iter().flat_map(|at| (0..roster.groups[at]).map(move |group| (at, group)));
                let cells: Vec<_> = places
                    .filter_map(|(at, group)| Some(((at, group), figure.cells.of(at, group)?.values[0])))
                    .collect();
                for ((at, group), _) in cells.iter().filter(|(_, value)| is_known(value)) {
                    attacker.learns(roster.of(*at, *group));
                }
                for ((at, group), _) in
                    cells.iter().filter(|(_, value)| matches!(value, Value::AtMost { .. }))
                {
                    coded.set(coded.get() + 1);
                    prop_assert!(
                        !attacker.works_out(&roster.of(*at, *group), &base),
                        "{at} {group} of {told:?}"
                    );
                }
            }
            Ok(())
        })
        .unwrap();
    assert!(coded.get() > 200, "there were coded values: {coded:?}");
}

#[test]
fn a_later_wave_is_about_other_answers_and_as_safe() {
    cases(100)
        .run(&(roster(), roster()), |(first, second)| {
            // Unknowns of the second wave stand beside those of the first: nobody answers twice with one answer.
            for (roster, wave) in [(&first, told(&first, &BOTH, 10)), (&second, told(&second, &BOTH, 10))] {
                prop_assert_eq!(fewest(roster, &[(&wave, &BOTH)], 10), None);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn pools_tell_of_enough_people_of_enough_employers_and_never_twice_of_anybody() {
    let told = Cell::new(0);
    let answer = (0..4u32, 0..11u32).prop_map(|(skips, value)| (skips > 0).then(|| vec![f64::from(value)]));
    let person =
        prop::collection::vec(answer, FIGURES).prop_map(|answers| Respondent { groups: Vec::new(), answers });
    let employers = prop::collection::vec(prop::collection::vec(person, 0..10usize), 2..9usize);
    cases(300)
        .run(&employers, |employers| {
            // Any division of small employers into pools: everybody is in one pool at most, and nowhere else.
            let plan = Roster { groups: [2, 2], people: Vec::new() }.plan(&[]);
            for members in employers.chunks(4) {
                let pooled = pool(Policy::new(10).unwrap(), &plan.figures, members.to_vec());
                let Ok(pooled) = pooled else {
                    prop_assert!(members.len() < 3);
                    continue;
                };
                for (at, figure) in pooled.figures().iter().enumerate() {
                    let answered = |one: &&Respondent| one.answers[at].is_some();
                    let of = |people: &Vec<Respondent>| people.iter().filter(answered).count() as u32;
                    let people: Vec<u32> = members.iter().map(of).collect();
                    let Some(cell) = &figure.cells.overall else { continue };
                    told.set(told.get() + 1);
                    prop_assert_eq!(cell.n, people.iter().sum::<u32>());
                    prop_assert!(cell.n >= 10 && is_mixed(&people));
                    let mut attacker = Attacker::new(people.len());
                    attacker.learns(0..people.len());
                    prop_assert_eq!(attacker.fewest(&people, 10), None);
                }
            }
            Ok(())
        })
        .unwrap();
    assert!(told.get() > 100, "pools do tell: {told:?}");
}
