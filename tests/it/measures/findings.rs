//! Findings of a needs assessment tell the attacker nothing that the released results do not.
//!
//! By their types findings are made of terms and of what was released, never of answers. Here random workplaces answer,
//! results are released, findings drawn, and everything the findings name is given to the attacker beside the results.

use std::cell::Cell;
use std::collections::BTreeMap;

use halemark::measures::disclosure::{Release, Respondent};
use halemark::needs::rules::{Detail, Drawn, of_survey, of_waves};
use halemark::platform::ids::EmployerId;
use halemark::questionnaires::rules::{Choice, Concern, Item, ItemKind, Limit, Page, Share, Words};
use halemark::questionnaires::{self, Answer, Answers};
use halemark::surveys::rules::{ChosenBreakdown, Controller, Mode, Results, Terms, Told, results};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use uuid::Uuid;

use super::attacker::Attacker;
use super::rosters::{FIGURES, Roster, roster};

const BOTH: [usize; 2] = [0, 1];

fn cases(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

fn words(text: String) -> Words {
    Words([("en".to_owned(), text)].into())
}

/// A question from 0 to 10, of which high numbers are a concern, as a share and as a mean.
fn item(at: usize) -> Item {
    let share = |from, to| Share { title: words(format!("{from} to {to}")), from, to };
    let concern = |choices: &[&str], limit| Concern {
        topic: Some("stress".to_owned()),
        choices: choices.iter().map(|code| (*code).to_owned()).collect(),
        limit,
        source: (limit == Limit::From(20.0)).then(|| "A study".to_owned()),
    };
    Item {
        code: at.to_string(),
        text: words(format!("Question {at}")),
        hint: None,
        kind: ItemKind::Scale {
            from: 0,
            to: 10,
            low: words("low".into()),
            high: words("high".into()),
            shares: vec![share(0, 4), share(5, 7), share(8, 10)],
        },
        concerns: vec![
            concern(&["5-7", "8-10"], Limit::From(20.0)),
            concern(&["0-4"], Limit::Below(90.0)),
            concern(&[], Limit::From(3.0)),
            concern(&[], Limit::Below(7.0)),
        ],
    }
}

pub fn terms(roster: &Roster, breakdowns: &[usize], min_cell: u32) -> Terms {
    let mut questionnaire = questionnaires::find("pulse").unwrap().clone();
    let items = (0..FIGURES).map(item).collect();
    questionnaire.pages = vec![Page { title: words("All".into()), intro: None, items }];
    let choice = |group: usize| Choice { code: group.to_string(), text: words(group.to_string()) };
    let breakdown = |at: &usize| ChosenBreakdown {
        code: format!("by-{at}"),
        text: words(format!("by-{at}")),
        hint: None,
        groups: (0..roster.groups[*at]).map(choice).collect(),
        sites: Vec::new(),
    };
    Terms {
        shape: 1,
        employer: "Any".into(),
        scheme: "Any".into(),
        title: "Any".into(),
        mode: Mode::Slips,
        min_cell,
        controller: Controller::Scheme,
        asked: 1_000,
        questionnaire,
        breakdowns: breakdowns.iter().map(breakdown).collect(),
        response_goal: None,
    }
}

/// Departments differ, so that some stand out.
pub fn differing(mut roster: Roster) -> Roster {
    for one in &mut roster.people {
        let high = one.groups[0].is_some_and(|group| group % 2 == 0);
        for values in one.answers.iter_mut().flatten() {
            values[0] = if high { 6.0 + values[0] % 4.0 } else { values[0] % 4.0 };
        }
    }
    roster
}

fn answers(one: &Respondent) -> Answers {
    let said = |(at, values): (usize, &Option<Vec<f64>>)| {
        values.as_ref().map(|values| (at.to_string(), Answer::Number(values[0] as i32)))
    };
    let group =
        |(at, group): (usize, &Option<usize>)| group.map(|group| (format!("by-{at}"), group.to_string()));
    Answers {
        items: one.answers.iter().enumerate().filter_map(said).collect(),
        groups: one.groups.iter().enumerate().filter_map(group).collect(),
    }
}

pub fn told(roster: &Roster, terms: &Terms) -> Results {
    results(terms, roster.people.iter().map(answers)).unwrap()
}

/// What is told of a survey of these people at the employer with this number.
pub fn wave(roster: &Roster, breakdowns: &[usize], employer: u128) -> Told {
    let terms = terms(roster, breakdowns, 10);
    let employers = [EmployerId::from_uuid(Uuid::from_u128(employer))].into();
    Told { results: told(roster, &terms), terms, released_on: Default::default(), employers }
}

/// The figure and, of a group, the breakdown and the group that a finding is about.
pub fn place(drawn: &Drawn) -> (usize, Option<(usize, usize)>) {
    let parts: Vec<&str> = drawn.key.split(':').collect();
    let figure = parts[1].parse().unwrap();
    match drawn.detail {
        Detail::Group { .. } => {
            let by = parts[parts.len() - 2].trim_start_matches("by-").parse().unwrap();
            (figure, Some((by, parts[parts.len() - 1].parse().unwrap())))
        }
        _ => (figure, None),
    }
}

/// Whom each finding tells of, besides what is released, by figure.
fn learn(roster: &Roster, attackers: &mut BTreeMap<usize, Attacker>, findings: &[Drawn]) {
    for finding in findings {
        let (figure, group) = place(finding);
        let attacker = attackers.entry(figure).or_insert_with(|| Attacker::new(roster.crossings()));
        match group {
            None => attacker.learns(0..roster.crossings()),
            Some((by, group)) => attacker.learns(roster.of(by, group)),
        }
    }
}

fn fewest(
    roster: &Roster,
    releases: &[(&Release, &[usize])],
    findings: &[Drawn],
    min_cell: u32,
) -> Option<u32> {
    let mut attackers: BTreeMap<usize, Attacker> =
        (0..FIGURES).map(|figure| (figure, Attacker::new(roster.crossings()))).collect();
    for (figure, attacker) in &mut attackers {
        for (told, breakdowns) in releases {
            roster.show(attacker, told, breakdowns, Some(*figure));
        }
    }
    learn(roster, &mut attackers, findings);
    attackers.iter().filter_map(|(figure, one)| one.fewest(&roster.base(Some(*figure)), min_cell)).min()
}

fn groups(findings: &[Drawn]) -> usize {
    findings.iter().filter(|finding| place(finding).1.is_some()).count()
}

#[test]
fn a_finding_says_where_its_limit_comes_from_or_has_none_to_say() {
    let seen = Cell::new((0, 0));
    cases(50)
        .run(&roster(), |roster| {
            let roster = differing(roster);
            let terms = terms(&roster, &BOTH, 5);
            for finding in of_survey(&terms, &told(&roster, &terms)) {
                let (Detail::Limit { limit, reference, .. } | Detail::Group { limit, reference, .. }) =
                    finding.detail
                else {
                    continue;
                };
                let is_cited = limit == 20.0;
                prop_assert_eq!(reference.cited(), is_cited.then_some("A study"));
                let (cited, own) = seen.get();
                seen.set(if is_cited { (cited + 1, own) } else { (cited, own + 1) });
            }
            Ok(())
        })
        .unwrap();
    assert!(seen.get().0 > 10 && seen.get().1 > 10, "there are findings of both: {seen:?}");
}

#[test]
fn findings_beside_the_results_bound_no_group_under_the_threshold() {
    let of_groups = Cell::new(0);
    let strategy = (roster(), prop::sample::select(vec![5, 8, 10]));
    cases(300)
        .run(&strategy, |(roster, min_cell)| {
            let roster = differing(roster);
            let terms = terms(&roster, &BOTH, min_cell);
            let told = told(&roster, &terms);
            let findings = of_survey(&terms, &told);
            prop_assert_eq!(fewest(&roster, &[(&told.release, &BOTH)], &findings, min_cell), None);
            of_groups.set(of_groups.get() + groups(&findings));
            Ok(())
        })
        .unwrap();
    assert!(of_groups.get() > 50, "there are findings of groups: {of_groups:?}");
}

#[test]
fn findings_drawn_from_breakdowns_released_apart_would_give_groups_away() {
    let won = Cell::new(0);
    cases(300)
        .run(&roster(), |roster| {
            // What the engine never does: the same answers released twice, each breakdown safe alone.
            let mut roster = differing(roster);
            let mut findings = Vec::new();
            for by in BOTH {
                let one = terms(&roster, &[by], 5);
                findings.extend(of_survey(&one, &told(&roster, &one)));
                // Sites differ as well, so that they stand out in the second release.
                for person in &mut roster.people {
                    let high = person.groups[1].is_some_and(|group| group % 2 == 0);
                    person
                        .answers
                        .iter_mut()
                        .flatten()
                        .for_each(|values| values[0] = if high { 8.0 } else { 2.0 });
                }
            }
            won.set(won.get() + u32::from(fewest(&roster, &[], &findings, 5).is_some()));
            Ok(())
        })
        .unwrap();
    assert!(won.get() > 5, "the attacker won {won:?} times of 300");
}

#[test]
fn findings_are_the_same_whatever_is_behind_the_shown_numbers() {
    let drawn = Cell::new(0);
    cases(200)
        .run(&roster(), |roster| {
            let roster = differing(roster);
            let terms = terms(&roster, &BOTH, 5);
            let told = told(&roster, &terms);
            let findings = of_survey(&terms, &told);
            prop_assert_eq!(&findings, &of_survey(&terms, &shown(&told)));
            drawn.set(drawn.get() + findings.len());
            Ok(())
        })
        .unwrap();
    assert!(drawn.get() > 200, "there are findings: {drawn:?}");
}

/// The same results, of which nothing is left but the numbers that are shown, and how much answers vary.
fn shown(told: &Results) -> Results {
    let mut json = serde_json::to_value(told).unwrap();
    for figure in json["release"]["figures"].as_array_mut().unwrap() {
        let shares: Vec<bool> = figure["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| of["measure"]["measure"] == "share")
            .collect();
        let overall = std::iter::once(&mut figure["cells"]["overall"]);
        overall.for_each(|cell| round(cell, &shares));
        let groups = figure["cells"]["groups"].as_array_mut().unwrap();
        let cells = groups.iter_mut().flat_map(|groups| groups.as_array_mut().unwrap());
        cells.for_each(|cell| round(cell, &shares));
    }
    serde_json::from_value(json).unwrap()
}

fn round(cell: &mut serde_json::Value, shares: &[bool]) {
    let Some(values) = cell.get_mut("values").and_then(serde_json::Value::as_array_mut) else { return };
    for (value, is_share) in values.iter_mut().zip(shares) {
        if let Some(mean) = value["mean"].as_f64() {
            let unit = if *is_share { 100.0 } else { 10.0 };
            value["mean"] = ((mean * unit).round() / unit).into();
        }
    }
}

#[test]
fn a_change_is_found_only_where_both_waves_are_released_and_the_interval_excludes_zero() {
    let (found, compared) = (Cell::new(0), Cell::new(0));
    cases(150)
        .run(&(roster(), roster()), |(first, second)| {
            let (before, after) = (wave(&first, &[], 1), wave(&second, &[], 1));
            compared.set(compared.get() + 1);
            for drawn in of_waves(&before, &after) {
                let Detail::Change { low, high, before_n, n, .. } = drawn.detail else {
                    return Err(TestCaseError::fail("another finding"));
                };
                prop_assert!(low > 0.0 || high < 0.0, "{low} to {high}");
                prop_assert!(before_n >= 10 && n >= 10);
                found.set(found.get() + 1);
            }
            let differs = differing(second.clone());
            found.set(found.get() + of_waves(&before, &wave(&differs, &[], 1)).len());
            Ok(())
        })
        .unwrap();
    assert!(found.get() > 20 && compared.get() > 100, "{found:?} of {compared:?}");
}

#[test]
fn what_is_told_of_other_people_or_of_other_questions_is_not_compared() {
    let found = Cell::new(0);
    cases(60)
        .run(&(roster(), roster()), |(first, second)| {
            let (before, after) = (wave(&first, &[], 1), wave(&differing(second), &[], 1));
            found.set(found.get() + of_waves(&before, &after).len());
            let mut others = after.clone();
            others.employers.insert(EmployerId::from_uuid(Uuid::from_u128(2)));
            prop_assert_eq!(of_waves(&before, &others), vec![], "a pool beside own results");
            let mut earlier = before.clone();
            earlier.employers = others.employers.clone();
            prop_assert_eq!(of_waves(&earlier, &others).len(), of_waves(&before, &after).len());
            earlier.employers.insert(EmployerId::from_uuid(Uuid::from_u128(3)));
            prop_assert_eq!(of_waves(&earlier, &others), vec![], "a pool beside one of others");
            let mut asked = after;
            asked.terms.questionnaire.version = "another".to_owned();
            prop_assert_eq!(of_waves(&before, &asked), vec![], "another version");
            Ok(())
        })
        .unwrap();
    assert!(found.get() > 10, "{found:?}");
}
