//! Random workplaces: departments and sites, nested or not, people who leave things out.

use halemark::measures::disclosure::{
    Column, Figure, Grouping, Kind, Measure, Plan, Release, Respondent, Told,
};
use proptest::prelude::*;

use super::attacker::Attacker;

/// A workplace: the sizes of two breakdowns, and what each respondent says.
#[derive(Clone, Debug)]
pub struct Roster {
    pub groups: [usize; 2],
    pub people: Vec<Respondent>,
}

pub const FIGURES: usize = 3;

pub fn roster() -> impl Strategy<Value = Roster> {
    let shape = (2..5usize, 2..5usize, 0..100usize, 0..8u32, 0..3u32);
    shape.prop_flat_map(|(rows, cols, size, nested, silent)| {
        let person =
            (any::<u32>(), any::<u32>(), 0..8u32, 0..40u32, prop::array::uniform3((0..12u32, 0..11u32)));
        let people = prop::collection::vec(person, size..size + 20);
        people.prop_map(move |people| {
            let people = people.into_iter().map(|(row, col, strays, unstated, answers)| {
                // Uneven groups; most of a department are at its site, unless the workplace is not nested.
                let row = ((row as usize % (rows * rows)) as f64).sqrt() as usize;
                let col = if strays < nested { row % cols } else { col as usize % cols };
                let say = |group, from| (unstated >= from + silent || unstated < from).then_some(group);
                let answer = |(skips, value): (u32, u32)| (skips > 1).then(|| vec![f64::from(value)]);
                Respondent { groups: vec![say(row, 0), say(col, 10)], answers: answers.map(answer).to_vec() }
            });
            Roster { groups: [rows, cols], people: people.collect() }
        })
    })
}

impl Roster {
    /// Three figures from 0 to 10, by these breakdowns (0, 1).
    pub fn plan(&self, breakdowns: &[usize]) -> Plan {
        let grouping = |at: &usize| Grouping {
            code: at.to_string(),
            groups: (0..self.groups[*at]).map(|group| group.to_string()).collect(),
        };
        let column = Column { code: "mean".into(), measure: Measure::Mean { low: 0.0, high: 10.0 } };
        let figure =
            |at: usize| Figure { code: at.to_string(), columns: vec![column.clone()], kind: Kind::Mean };
        Plan {
            breakdowns: breakdowns.iter().map(grouping).collect(),
            figures: (0..FIGURES).map(figure).collect(),
        }
    }

    /// The people as they are counted by these breakdowns.
    pub fn by(&self, breakdowns: &[usize]) -> Vec<Respondent> {
        let groups = |one: &Respondent| breakdowns.iter().map(|at| one.groups[*at]).collect();
        self.people
            .iter()
            .map(|one| Respondent { groups: groups(one), answers: one.answers.clone() })
            .collect()
    }

    pub fn crossings(&self) -> usize {
        (self.groups[0] + 1) * (self.groups[1] + 1)
    }

    /// How many are in each crossing: of those who answered a figure, or of all.
    pub fn base(&self, figure: Option<usize>) -> Vec<u32> {
        let mut base = vec![0; self.crossings()];
        let counts = |one: &&Respondent| figure.is_none_or(|figure| one.answers[figure].is_some());
        for one in self.people.iter().filter(counts) {
            let [row, col] = [0, 1].map(|at| one.groups[at].unwrap_or(self.groups[at]));
            base[row * (self.groups[1] + 1) + col] += 1;
        }
        base
    }

    /// The crossings of a group of one breakdown.
    pub fn of(&self, breakdown: usize, group: usize) -> Vec<usize> {
        let cols = self.groups[1] + 1;
        let place = move |crossing: &usize| if breakdown == 0 { crossing / cols } else { crossing % cols };
        (0..self.crossings()).filter(move |crossing| place(crossing) == group).collect()
    }

    /// Shows the attacker what is told of a figure, or of the answers; `breakdowns` are those the release was made by.
    pub fn show(&self, attacker: &mut Attacker, told: &Release, breakdowns: &[usize], figure: Option<usize>) {
        match figure {
            Some(figure) => self.learn(attacker, &told.figures()[figure].cells, breakdowns),
            None => self.learn(attacker, told.answers(), breakdowns),
        }
    }

    fn learn<T>(&self, attacker: &mut Attacker, told: &Told<T>, breakdowns: &[usize]) {
        if told.overall.is_some() {
            attacker.learns(0..self.crossings());
        }
        for (at, breakdown) in breakdowns.iter().enumerate() {
            for group in (0..self.groups[*breakdown]).filter(|group| told.of(at, *group).is_some()) {
                attacker.learns(self.of(*breakdown, group));
            }
        }
    }
}
