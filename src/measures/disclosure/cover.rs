//! What keeps rule 5 true when groups are compared with the total: a coded value must not be what is left when known ones
//! are taken away.
//!
//! Of two groups of fifty, one told as 40%, with a total of 20%, the other has nothing left: "10% or less" would be a
//! known zero. So where sums of coded groups can be worked out from the told ones (their vectors over the crossings of the
//! breakdowns meet in more than nothing), the smallest told group is withheld in that column too. The same holds for what
//! is withheld of a group that is told otherwise, and for the groups that are not shown: what is left of the total for all
//! of them together must not be near an end either.

use super::plan::Figure;
use super::released::Value;
use super::tally::Base;

/// What a row is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// All respondents.
    All,
    /// A group that is shown, by the places of breakdown and group.
    Group(usize, usize),
    /// The groups of a breakdown that are not shown, together: nothing of them is told.
    Rest(usize),
}

/// What is told of some respondents, or of the rest what would be.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub of: Of,
    /// The places of the crossings they are in.
    pub crossings: Vec<usize>,
    pub n: u32,
    pub values: Vec<Value>,
}

/// Withholds values until no coded one can be worked out.
pub(super) fn cover(figure: &Figure, base: &Base, rows: &mut [Row]) {
    let vectors: Vec<Vec<f64>> = rows.iter().map(|row| vector(base, &row.crossings)).collect();
    let mut columns: Vec<usize> = Vec::new();
    let mut covers: Vec<usize> = Vec::new();
    // Columns of which no group is told any more: the total alone says what it says of all.
    let mut bare: Vec<usize> = Vec::new();
    while let Some(column) =
        (0..figure.columns.len()).filter(|column| !bare.contains(column)).find(|column| {
            let covers: &[usize] = if columns.contains(column) { &covers } else { &[] };
            at_risk(rows, &vectors, *column, covers)
        })
    {
        if columns.contains(&column) || covers.is_empty() {
            let Some(next) = smallest_told(rows, column, &covers) else {
                bare.push(column);
                continue;
            };
            covers.push(next);
        }
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    for at in covers {
        withhold(figure, &columns, &mut rows[at].values);
    }
}

/// One for each of these crossings with people in it, zero for the others.
fn vector(base: &Base, crossings: &[usize]) -> Vec<f64> {
    let mut vector = vec![0.0; base.counts.len()];
    crossings.iter().for_each(|crossing| vector[*crossing] = 1.0);
    vector.into_iter().zip(&base.counts).filter(|(_, count)| **count > 0).map(|(one, _)| one).collect()
}

/// True when a sum of coded groups, or of withheld ones, is a combination of told ones.
fn at_risk(rows: &[Row], vectors: &[Vec<f64>], column: usize, covers: &[usize]) -> bool {
    let pick = |wanted: fn(&Row, usize) -> bool| -> Vec<&Vec<f64>> {
        let open = (0..rows.len()).filter(|at| !covers.contains(at) && wanted(&rows[*at], column));
        open.map(|at| &vectors[at]).collect()
    };
    let known = pick(|row, column| row.is_told() && matches!(row.values[column], Value::About { .. }));
    let low = pick(|row, column| row.of != Of::All && matches!(row.values[column], Value::AtMost { .. }));
    let high = pick(|row, column| row.of != Of::All && matches!(row.values[column], Value::AtLeast { .. }));
    let withheld = pick(|row, column| row.of != Of::All && matches!(row.values[column], Value::Withheld));
    let meets = |coded: &[&Vec<f64>]| {
        let both: Vec<_> = known.iter().chain(coded).copied().collect();
        rank(&both) < rank(&known) + rank(coded)
    };
    !known.is_empty() && [low, high, withheld].iter().any(|coded| !coded.is_empty() && meets(coded))
}

/// The smallest group that is told of in this column, of a breakdown with a coded group if there is one.
fn smallest_told(rows: &[Row], column: usize, covers: &[usize]) -> Option<usize> {
    let told = |at: &usize| {
        matches!(rows[*at].of, Of::Group(..)) && matches!(rows[*at].values[column], Value::About { .. })
    };
    let coded = |row: &Row| !matches!(row.values[column], Value::About { .. });
    let beside = |at: &usize| {
        let breakdown = rows[*at].of.breakdown();
        rows.iter().any(|row| coded(row) && row.of.breakdown() == breakdown)
    };
    let open = (0..rows.len()).filter(|at| !covers.contains(at) && told(at));
    open.min_by_key(|at| (!beside(at), rows[*at].n))
}

impl Row {
    fn is_told(&self) -> bool {
        !matches!(self.of, Of::Rest(_))
    }
}

impl Of {
    fn breakdown(self) -> Option<usize> {
        match self {
            Self::All => None,
            Self::Group(breakdown, _) | Self::Rest(breakdown) => Some(breakdown),
        }
    }
}

/// Takes these columns out; all shares where one alone would be what is left of the whole.
fn withhold(figure: &Figure, columns: &[usize], values: &mut [Value]) {
    for column in columns {
        values[*column] = Value::Withheld;
    }
    let shares = (0..values.len()).filter(|at| figure.columns[*at].measure.is_share());
    let shares: Vec<usize> = shares.collect();
    let untold = shares.iter().filter(|at| !matches!(values[**at], Value::About { .. })).count();
    if figure.is_whole() && untold == 1 {
        shares.into_iter().for_each(|at| values[at] = Value::Withheld);
    }
}

/// The rank of vectors of zeros and ones, by elimination with the largest pivot.
fn rank(vectors: &[&Vec<f64>]) -> usize {
    let mut rows: Vec<Vec<f64>> = vectors.iter().map(|vector| vector.to_vec()).collect();
    let mut rank = 0;
    for column in 0..rows.first().map_or(0, Vec::len) {
        let size = |at: &usize| rows[*at][column].abs();
        let Some(pivot) = (rank..rows.len()).max_by(|one, other| size(one).total_cmp(&size(other))) else {
            break;
        };
        if size(&pivot) < 1e-9 {
            continue;
        }
        rows.swap(rank, pivot);
        let (done, left) = rows.split_at_mut(rank + 1);
        let top = &done[rank];
        for row in left.iter_mut().filter(|row| row[column] != 0.0) {
            let times = row[column] / top[column];
            row.iter_mut().zip(top).for_each(|(value, above)| *value -= times * above);
        }
        rank += 1;
    }
    rank
}

#[cfg(test)]
mod tests {
    use crate::measures::disclosure::{
        Column, Figure, Grouping, Kind, Measure, Plan, Policy, Release, Respondent, Value, release,
    };

    /// What is told of groups of so many, each of whom so many answered with the first values, the others with the second.
    fn told(figure: Figure, groups: &[(usize, usize)], [yes, no]: [&[f64]; 2]) -> Release {
        let names = (0..groups.len()).map(|at| at.to_string()).collect();
        let plan =
            Plan { breakdowns: vec![Grouping { code: "by".into(), groups: names }], figures: vec![figure] };
        let people = groups.iter().enumerate().flat_map(|(group, (all, first))| {
            (0..*all).map(move |at| Respondent {
                groups: vec![Some(group)],
                answers: vec![Some(if at < *first { yes.to_vec() } else { no.to_vec() })],
            })
        });
        release(Policy::new(10).unwrap(), &plan, people).unwrap()
    }

    fn values(release: &Release, group: Option<usize>) -> Vec<Value> {
        let cells = &release.figures()[0].cells;
        let cell = group.map_or(cells.overall.as_ref(), |group| cells.of(0, group));
        cell.unwrap().values.clone()
    }

    fn about(value: Value) -> bool {
        matches!(value, Value::About { .. })
    }

    #[test]
    fn a_share_withheld_of_a_small_group_is_not_what_is_left_of_the_total() {
        let measures = [Measure::Mean { low: 0.0, high: 10.0 }, Measure::Share, Measure::Share];
        let columns = measures.iter().zip(["mean", "0-4", "5-10"]);
        let columns: Vec<Column> =
            columns.map(|(measure, code)| Column { code: code.into(), measure: *measure }).collect();
        let kind = Kind::Ranges { ranges: vec![(0, 4), (5, 10)] };
        let figure = |columns| Figure { code: "f".into(), columns, kind: kind.clone() };
        let answers: [&[f64]; 2] = [&[3.0, 1.0, 0.0], &[6.0, 0.0, 1.0]];
        let alone = told(figure(columns.clone()), &[(40, 12), (40, 16)], answers);
        assert!(about(values(&alone, Some(0))[1]), "of large groups shares are told");
        let beside = told(figure(columns), &[(40, 12), (20, 0)], answers);
        assert!(about(values(&beside, None)[1]));
        assert_eq!(values(&beside, Some(1))[1], Value::Withheld);
        assert_eq!(values(&beside, Some(0))[1], Value::Withheld, "else nobody of the small group is left");
    }

    #[test]
    fn what_is_left_for_the_hidden_groups_together_is_not_near_an_end() {
        let column = Column { code: "yes".into(), measure: Measure::Share };
        let figure = || Figure { code: "f".into(), columns: vec![column.clone()], kind: Kind::Choices };
        let answers: [&[f64]; 2] = [&[1.0], &[0.0]];
        let some = told(figure(), &[(40, 12), (6, 3), (6, 3)], answers);
        assert!(about(values(&some, Some(0))[0]) && about(values(&some, None)[0]));
        let none = told(figure(), &[(40, 12), (6, 0), (6, 0)], answers);
        assert!(about(values(&none, None)[0]));
        assert_eq!(values(&none, Some(0))[0], Value::Withheld, "else nobody of the hidden twelve is left");
    }
}
