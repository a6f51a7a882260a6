//! Everything together: what anybody at an employer, and the public, can open of two surveys of its people, given to one
//! attacker who knows who works where.
//!
//! The pages are made of the functions called here: the results with their charts and table, the findings, the comparison
//! with the survey before, the report with how many answered at each site and who works there, the pool of a small employer.
//! (`needs/interference.rs` opens the pages themselves.)

use std::cell::Cell;
use std::collections::BTreeMap;

use halemark::measures::comparison::changes;
use halemark::measures::disclosure::{Policy, Respondent, pool};
use halemark::needs::rules::{of_survey, of_waves, shown};
use halemark::surveys::rules::{Told, lines};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::attacker::Attacker;
use super::findings::{differing, place, wave};
use super::rosters::{FIGURES, Roster, roster};

const BOTH: [usize; 2] = [0, 1];
const MIN_CELL: u32 = 10;

fn cases(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

/// What one attacker knows of one survey: of each figure, and of who answered at all.
struct Knowledge<'a> {
    roster: &'a Roster,
    of: BTreeMap<Option<usize>, Attacker>,
}

impl<'a> Knowledge<'a> {
    fn new(roster: &'a Roster) -> Self {
        let bases = std::iter::once(None).chain((0..FIGURES).map(Some));
        Self { roster, of: bases.map(|base| (base, Attacker::new(roster.crossings()))).collect() }
    }

    fn learns(&mut self, base: Option<usize>, group: Option<(usize, usize)>) {
        let set = match group {
            None => (0..self.roster.crossings()).collect(),
            Some((by, group)) => self.roster.of(by, group),
        };
        self.of.get_mut(&base).unwrap().learns(set);
    }

    /// The results page and its table: each number with its bar, of all and of the groups; how many answered.
    fn reads_results(&mut self, told: &Told) {
        for base in std::iter::once(None).chain((0..FIGURES).map(Some)) {
            self.roster.show(self.of.get_mut(&base).unwrap(), &told.results.release, &BOTH, base);
        }
        for line in lines(&told.terms, &told.results).iter().flatten() {
            let figure = Some(line.of.code().parse().unwrap());
            if line.shown().is_some() || line.base().is_some() {
                self.learns(figure, None);
            }
            for by in BOTH {
                for group in (0..self.roster.groups[by]).filter(|group| line.of_group(by, *group).is_some()) {
                    self.learns(figure, Some((by, group)));
                }
            }
        }
    }

    /// How many answered at each site, in the report: the second breakdown.
    fn reads_response(&mut self, told: &Told) {
        let answers = told.results.release.answers();
        for site in (0..self.roster.groups[1]).filter(|site| answers.of(1, *site).is_some()) {
            self.learns(None, Some((1, site)));
        }
    }

    fn reads_findings(&mut self, told: &Told, before: Option<&Told>) -> usize {
        let mut found = of_survey(&told.terms, &told.results);
        found.extend(before.into_iter().flat_map(|before| of_waves(before, told)));
        for finding in &found {
            let (figure, group) = place(finding);
            self.learns(Some(figure), group);
        }
        found.len()
    }

    /// The figures that are told beside those of another survey.
    fn reads_comparison(&mut self, told: &Told, other: &Told) {
        for (at, figure) in told.results.release.figures().iter().enumerate() {
            let earlier = other.results.release.figure(&figure.code).unwrap();
            if changes(earlier, figure).iter().any(Option::is_some) {
                self.learns(Some(at), None);
            }
        }
    }

    /// The fewest people anything is about that follows, if under the threshold.
    fn fewest(&self) -> Option<u32> {
        let of = |(base, attacker): (&Option<usize>, &Attacker)| {
            attacker.fewest(&self.roster.base(*base), MIN_CELL)
        };
        self.of.iter().filter_map(of).min()
    }
}

/// Reads everything there is of two surveys; how many findings there were.
fn read_everything<'a>(first: &'a Roster, second: &'a Roster) -> ([Knowledge<'a>; 2], [Told; 2], usize) {
    let (before, now) = (wave(first, &BOTH, 1), wave(second, &BOTH, 1));
    let (mut earlier, mut later) = (Knowledge::new(first), Knowledge::new(second));
    let mut findings = 0;
    for (knows, told, old) in [(&mut earlier, &before, None), (&mut later, &now, Some(&before))] {
        knows.reads_results(told);
        knows.reads_response(told);
        findings += knows.reads_findings(told, old);
    }
    earlier.reads_comparison(&before, &now);
    later.reads_comparison(&now, &before);
    ([earlier, later], [before, now], findings)
}

#[test]
fn everything_that_can_be_opened_together_bounds_no_group_under_the_threshold() {
    let found = Cell::new(0);
    cases(300)
        .run(&(roster(), roster()), |(first, second)| {
            let (first, second) = (differing(first), differing(second));
            let (known, _, findings) = read_everything(&first, &second);
            for knows in &known {
                prop_assert_eq!(knows.fewest(), None);
            }
            found.set(found.get() + findings);
            Ok(())
        })
        .unwrap();
    assert!(found.get() > 300, "there is something to read: {found:?}");
}

#[test]
fn the_response_of_sites_counted_beside_the_release_would_give_groups_away() {
    let won = Cell::new(0);
    cases(200)
        .run(&(roster(), roster()), |(first, second)| {
            let (mut known, ..) = read_everything(&first, &second);
            // What the report never does: each site with enough answers, whatever the release hides for the others' sake.
            let base = second.base(None);
            for site in 0..second.groups[1] {
                let people: u32 = second.of(1, site).iter().map(|crossing| base[*crossing]).sum();
                if people >= MIN_CELL {
                    known[1].learns(None, Some((1, site)));
                }
            }
            won.set(won.get() + u32::from(known[1].fewest().is_some()));
            Ok(())
        })
        .unwrap();
    assert!(won.get() > 10, "the attacker won {won:?} times of 200");
}

/// How many people work in each group, some groups small.
fn staff() -> impl Strategy<Value = (Vec<u32>, u32)> {
    (prop::collection::vec(0..40u32, 1..6usize), 0..15u32)
}

/// What follows from who works there by one dimension, where `tells` says which groups are shown: the last crossing is
/// those nobody put into a group.
fn fewest_staff(people: &[u32], tells: impl Fn(usize) -> bool) -> Option<u32> {
    let mut attacker = Attacker::new(people.len());
    attacker.learns(0..people.len());
    (0..people.len() - 1).filter(|group| tells(*group)).for_each(|group| attacker.learns([group]));
    attacker.fewest(people, MIN_CELL)
}

#[test]
fn totals_of_who_works_there_leave_no_few_people_over() {
    let (told, won) = (Cell::new(0), Cell::new(0));
    cases(500)
        .run(&staff(), |(groups, rest)| {
            let people: Vec<u32> = groups.iter().copied().chain([rest]).collect();
            let typed: Vec<(String, i32)> =
                groups.iter().enumerate().map(|(at, people)| (at.to_string(), *people as i32)).collect();
            let everybody = people.iter().sum::<u32>() as i32;
            if let Some(rows) = shown(&typed, &[everybody], MIN_CELL as i32) {
                prop_assert_eq!(fewest_staff(&people, |group| rows[group].1.is_some()), None);
                told.set(told.get() + 1);
            }
            // Hiding small groups alone is not enough.
            let is_large = |group: usize| groups[group] >= MIN_CELL;
            won.set(won.get() + u32::from(fewest_staff(&people, is_large).is_some()));
            Ok(())
        })
        .unwrap();
    assert!(told.get() > 50 && won.get() > 50, "{told:?} told, the attacker won {won:?} times of 500");
}

#[test]
fn a_pool_beside_what_its_employers_are_told_alone_bounds_nobody() {
    let (told, won) = (Cell::new(0), Cell::new(0));
    let answer = (0..6u32, 0..11u32).prop_map(|(skips, value)| (skips > 0).then(|| vec![f64::from(value)]));
    let person =
        prop::collection::vec(answer, FIGURES).prop_map(|answers| Respondent { groups: Vec::new(), answers });
    let employers = prop::collection::vec(prop::collection::vec(person, 5..10usize), 3..5usize);
    cases(200)
        .run(&employers, |employers| {
            let plan = Roster { groups: [2, 2], people: Vec::new() }.plan(&[]);
            let pooled = pool(Policy::new(MIN_CELL).unwrap(), &plan.figures, employers.clone()).unwrap();
            for (at, figure) in pooled.figures().iter().enumerate() {
                let of =
                    |people: &Vec<Respondent>| people.iter().filter(|one| one.answers[at].is_some()).count();
                let people: Vec<u32> = employers.iter().map(|people| of(people) as u32).collect();
                if figure.cells.overall.is_none() {
                    continue;
                }
                told.set(told.get() + 1);
                // Of fewer than ten nothing is told alone: the page of each has the pool, and nothing else.
                let mut attacker = Attacker::new(people.len());
                attacker.learns(0..people.len());
                prop_assert_eq!(attacker.fewest(&people, MIN_CELL), None);
                // Were all but one told together elsewhere, or each alone, what is left is one employer's.
                attacker.learns(1..people.len());
                won.set(won.get() + u32::from(attacker.fewest(&people, MIN_CELL).is_some()));
            }
            Ok(())
        })
        .unwrap();
    assert!(told.get() > 200 && won.get() > 200, "{told:?} told, the attacker won {won:?} times");
}
