//! What the columns of one figure tell together.
//!
//! The attacker tries every set of answers that so many people can give, and keeps those of which the very same would be
//! shown: rounded, coded, withheld, with its interval and the number of people. Of a number that was coded or withheld more than one value
//! has to be left, and never the end alone: then nobody can know that all, or none, said it.

use std::collections::{BTreeMap, BTreeSet};

use halemark::measures::disclosure::{
    Column, Figure, Kind, Measure, Plan, Policy, Respondent, Value, release,
};
use halemark::measures::intervals::{self, Sample};

/// A kind of question: what one person can answer, as the values of its columns.
struct Question {
    name: &'static str,
    figure: Figure,
    answers: Vec<Vec<f64>>,
}

/// What is shown of each column, and for each column every exact sum with which it would be shown so.
type Shown = BTreeMap<Vec<String>, Vec<BTreeSet<i64>>>;

fn question(name: &'static str, columns: Vec<Column>, kind: Kind, answers: Vec<Vec<f64>>) -> Question {
    Question { name, figure: Figure { code: "f".into(), columns, kind }, answers }
}

fn share(code: impl ToString) -> Column {
    Column { code: code.to_string(), measure: Measure::Share }
}

fn one(is: bool) -> f64 {
    f64::from(u8::from(is))
}

/// One of so many choices.
fn single(choices: usize) -> Question {
    let answers = (0..choices).map(|said| (0..choices).map(|choice| one(choice == said)).collect());
    question("single", (0..choices).map(share).collect(), Kind::Parts, answers.collect())
}

/// Any of so many choices, at least one.
fn several(choices: usize) -> Question {
    let answer = |said: u32| (0..choices).map(|choice| one(said >> choice & 1 == 1)).collect();
    let answers = (1..1 << choices).map(answer).collect();
    question("several", (0..choices).map(share).collect(), Kind::Choices, answers)
}

/// The most wanted of so many choices, in order: a share and points for each.
fn ranking(choices: usize, most: usize) -> Question {
    let columns = (0..choices).flat_map(|choice| {
        let points = Measure::Points { most: u32::try_from(most).unwrap() };
        [share(choice), Column { code: choice.to_string(), measure: points }]
    });
    let mut orders: Vec<Vec<usize>> = (0..choices).map(|choice| vec![choice]).collect();
    let mut at = 0;
    while at < orders.len() {
        let order = orders[at].clone();
        if order.len() < most {
            let next = (0..choices).filter(|choice| !order.contains(choice));
            orders.extend(next.map(|choice| [order.clone(), vec![choice]].concat()));
        }
        at += 1;
    }
    let answer = |order: &Vec<usize>| {
        let points = |choice| order.iter().position(|one| *one == choice).map_or(0, |place| most - place);
        (0..choices).flat_map(|choice| [one(points(choice) > 0), points(choice) as f64]).collect()
    };
    let answers = orders.iter().map(answer).collect();
    question("ranking", columns.collect(), Kind::Ranking { most: u32::try_from(most).unwrap() }, answers)
}

/// A number of a scale: the mean, and the share of each range.
fn numbers(from: i32, to: i32, ranges: &[(i32, i32)]) -> Question {
    let mean = Measure::Mean { low: f64::from(from), high: f64::from(to) };
    let mean = Column { code: "mean".into(), measure: mean };
    let columns = ranges.iter().map(|(from, to)| share(format!("{from}-{to}")));
    let answer = |said: i32| {
        let within = ranges.iter().map(|(from, to)| one((*from..=*to).contains(&said)));
        std::iter::once(f64::from(said)).chain(within).collect()
    };
    let columns = std::iter::once(mean).chain(columns).collect();
    let kind = Kind::Ranges { ranges: ranges.to_vec() };
    question("numbers", columns, kind, (from..=to).map(answer).collect())
}

/// Everything that can be shown of so many people's answers.
fn everything(question: &Question, people: usize) -> Shown {
    let plan = Plan { breakdowns: Vec::new(), figures: vec![question.figure.clone()] };
    let policy = Policy::new(5).unwrap();
    let mut shown = Shown::new();
    let mut counts = vec![0; question.answers.len()];
    counts[0] = people;
    loop {
        let said = counts.iter().zip(&question.answers).flat_map(|(count, answer)| vec![answer; *count]);
        let said: Vec<&Vec<f64>> = said.collect();
        let one =
            |answer: &&Vec<f64>| Respondent { groups: Vec::new(), answers: vec![Some((*answer).clone())] };
        let told = release(policy, &plan, said.iter().map(one)).unwrap();
        let cell = told.figures()[0].cells.overall.as_ref().unwrap();
        let words = cell.values.iter().zip(&question.figure.columns).map(|(value, column)| {
            let kind = match value {
                Value::About { .. } => "about",
                Value::AtLeast { .. } => "at least",
                Value::AtMost { .. } => "at most",
                Value::Withheld => "withheld",
            };
            format!(
                "{kind} {:?} {:?}",
                value.rounded(column.measure),
                interval(value, column.measure, people)
            )
        });
        let sums = (0..cell.values.len()).map(|at| said.iter().map(|answer| answer[at]).sum::<f64>() as i64);
        let seen = shown.entry(words.collect()).or_insert_with(|| vec![BTreeSet::new(); cell.values.len()]);
        for (seen, sum) in seen.iter_mut().zip(sums) {
            seen.insert(sum);
        }
        if !next(&mut counts) {
            return shown;
        }
    }
}

/// The interval of a mean as it is shown with findings and changes; that of a share follows from the share.
fn interval(value: &Value, measure: Measure, people: usize) -> Option<[f64; 2]> {
    let Value::About { mean, variance } = *value else { return None };
    let sample = Sample { n: u32::try_from(people).unwrap(), mean: measure.rounded(mean), variance };
    let shown = |number: f64| (number * 10.0).round() / 10.0;
    let found = intervals::mean(sample).filter(|_| !measure.is_share())?;
    Some([shown(found.low), shown(found.high)])
}

/// The next way in which as many people can be divided; `false` after the last.
fn next(counts: &mut [usize]) -> bool {
    let last = counts.len() - 1;
    let moved = std::mem::take(&mut counts[last]);
    let Some(from) = (0..last).rev().find(|at| counts[*at] > 0) else {
        return false;
    };
    counts[from] -= 1;
    counts[from + 1] += moved + 1;
    true
}

/// What somebody who tried everything knows that is not shown.
fn worked_out(question: &Question, people: usize) -> Vec<String> {
    let mut faults = Vec::new();
    for (words, sums) in everything(question, people) {
        let hidden = (0..words.len()).filter(|at| !words[*at].starts_with("about"));
        for at in hidden.filter(|at| sums[*at].len() < 2) {
            let name = question.name;
            faults.push(format!("{name}, {people} people, column {at} of {words:?} is {:?}", sums[at]));
        }
    }
    faults
}

fn none_of(questions: &[(Question, &[usize])]) {
    for (question, sizes) in questions {
        for people in *sizes {
            let faults = worked_out(question, *people);
            assert!(
                faults.is_empty(),
                "{} can be worked out: {:#?}",
                faults.len(),
                &faults[..faults.len().min(20)]
            );
        }
    }
}

#[test]
fn shares_of_one_question_do_not_give_a_coded_one_away() {
    none_of(&[
        (single(2), &[5, 7, 9, 10, 11, 15, 20, 25]),
        (single(3), &[5, 6, 9, 10, 11, 15, 20, 25]),
        (single(4), &[5, 8, 10, 12, 20]),
        (single(5), &[10, 13]),
    ]);
}

#[test]
fn choices_of_which_each_person_made_one_or_more_do_not_give_a_coded_one_away() {
    none_of(&[(several(2), &[5, 9, 10, 15, 25]), (several(3), &[5, 8, 10])]);
}

#[test]
fn points_do_not_give_a_share_away_nor_a_share_points() {
    none_of(&[
        (ranking(2, 2), &[5, 9, 10, 15, 20, 30]),
        (ranking(3, 1), &[5, 9, 10, 20]),
        (ranking(3, 2), &[5, 7]),
    ]);
}

/// Of fewer than ten people a mean near an end says of itself that nobody is in the range at the other.
#[test]
fn a_mean_does_not_give_the_shares_of_its_ranges_away_nor_they_the_mean() {
    none_of(&[
        (numbers(0, 5, &[(0, 2), (3, 4), (5, 5)]), &[10, 13]),
        (numbers(1, 5, &[(1, 2), (3, 3), (4, 5)]), &[10, 20, 30]),
        (numbers(0, 3, &[(0, 1), (2, 2), (3, 3)]), &[10, 30]),
        (numbers(1, 3, &[(1, 1), (3, 3)]), &[10, 20, 30, 41]),
        (numbers(1, 3, &[(1, 1), (2, 2), (3, 3)]), &[10, 30, 41]),
        (numbers(0, 1, &[]), &[5, 10]),
    ]);
}
