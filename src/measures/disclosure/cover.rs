//! What keeps rule 5 true when groups are compared with the total: a coded value must not be what is left when known ones
//! are taken away.
//!
//! Of two groups of fifty, one told as 40 %, with a total of 20 %, the other has nothing left: "10 % or less" would be a
//! known zero. So where sums of coded groups can be worked out from the told ones (their vectors over the crossings of the
//! breakdowns meet in more than nothing), the smallest told group is withheld in that column too.

use super::plan::Figure;
use super::released::Value;
use super::tally::Base;

/// What is told of one group (breakdown and place), or of all (`None`).
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub at: Option<(usize, usize)>,
    pub n: u32,
    pub values: Vec<Value>,
}

/// Withholds values until no coded one can be worked out.
pub(super) fn cover(figure: &Figure, base: &Base, rows: &mut [Row]) {
    let vectors: Vec<Vec<f64>> = rows.iter().map(|row| vector(base, row.at)).collect();
    let mut columns: Vec<usize> = Vec::new();
    let mut covers: Vec<usize> = Vec::new();
    while let Some(column) = (0..figure.columns.len()).find(|column| {
        let covers: &[usize] = if columns.contains(column) { &covers } else { &[] };
        at_risk(rows, &vectors, *column, covers)
    }) {
        if columns.contains(&column) || covers.is_empty() {
            let Some(next) = smallest_told(rows, column, &covers) else { break };
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

/// One for each crossing with people in it that the group has, zero for the others.
fn vector(base: &Base, at: Option<(usize, usize)>) -> Vec<f64> {
    let mut vector = vec![f64::from(u8::from(at.is_none())); base.counts.len()];
    if let Some((breakdown, group)) = at {
        base.crossings(breakdown, group).for_each(|crossing| vector[crossing] = 1.0);
    }
    vector.into_iter().zip(&base.counts).filter(|(_, count)| **count > 0).map(|(one, _)| one).collect()
}

/// True when a sum of coded groups is a combination of told ones.
fn at_risk(rows: &[Row], vectors: &[Vec<f64>], column: usize, covers: &[usize]) -> bool {
    let pick = |wanted: fn(&Row, usize) -> bool| -> Vec<&Vec<f64>> {
        let open = (0..rows.len()).filter(|at| !covers.contains(at) && wanted(&rows[*at], column));
        open.map(|at| &vectors[at]).collect()
    };
    let known = pick(|row, column| matches!(row.values[column], Value::About { .. }));
    let low = pick(|row, column| row.at.is_some() && matches!(row.values[column], Value::AtMost { .. }));
    let high = pick(|row, column| row.at.is_some() && matches!(row.values[column], Value::AtLeast { .. }));
    let meets = |coded: &[&Vec<f64>]| {
        let both: Vec<_> = known.iter().chain(coded).copied().collect();
        rank(&both) < rank(&known) + rank(coded)
    };
    !known.is_empty() && [low, high].iter().any(|coded| !coded.is_empty() && meets(coded))
}

/// The smallest group that is told of in this column, of a breakdown with a coded group if there is one.
fn smallest_told(rows: &[Row], column: usize, covers: &[usize]) -> Option<usize> {
    let told = |at: &usize| matches!(rows[*at].values[column], Value::About { .. }) && rows[*at].at.is_some();
    let coded = |row: &Row| matches!(row.values[column], Value::AtMost { .. } | Value::AtLeast { .. });
    let beside = |at: &usize| {
        let breakdown = rows[*at].at.map(|at| at.0);
        rows.iter().any(|row| coded(row) && row.at.map(|at| at.0) == breakdown)
    };
    let open = (0..rows.len()).filter(|at| !covers.contains(at) && told(at));
    open.min_by_key(|at| (!beside(at), rows[*at].n))
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
