//! Rule 5 again, for intervals: they are told beside means, so the variance they are made of must not tell who is where.
//!
//! The exact variance of ten answers from 0 to 5, beside their mean, says how many gave each answer. So it is made of what is
//! shown beside it, or kept in one of three steps.

use super::ends::FEWEST_FOR_BOTH;
use super::plan::{Column, Figure, Kind, Measure};
use super::released::{Cell, Value};
use super::tally::Sums;

/// The steps in which a standard deviation is kept, as parts of the largest that goes with the mean.
const STEPS: [f64; 3] = [0.5, 0.75, 1.0];

/// The variance to keep of a column whose values are coded already. Which way it is made depends on the plan and on how many
/// answered, never on what they answered.
pub(super) fn variance(figure: &Figure, at: usize, sums: &Sums, values: &[Value]) -> f64 {
    let n = f64::from(sums.n);
    match &figure.kind {
        Kind::Ranges { ranges } if !ranges.is_empty() && n >= FEWEST_FOR_BOTH => {
            of_ranges(figure, ranges, n, values)
        }
        _ => in_steps(figure.columns[at].measure, n, sums.sum / n, sums.variance()),
    }
}

/// Brings a cell that was kept with its exact variances to what is told today. Of what ranges its shares are is not known
/// any more: beside shares a mean has the largest variance.
pub(super) fn retell(columns: &[Column], cell: &mut Cell) {
    let n = f64::from(cell.n);
    let has_shares = columns.iter().any(|column| column.measure.is_share());
    for (value, column) in cell.values.iter_mut().zip(columns) {
        if let Value::About { mean, variance } = value {
            let is_beside_shares = has_shares && !column.measure.is_share() && n >= FEWEST_FOR_BOTH;
            let exact = if is_beside_shares { f64::INFINITY } else { *variance };
            *variance = in_steps(column.measure, n, *mean, exact);
        }
    }
}

/// The variance that the shown mean and the shown shares of ranges come to: numbers spread evenly over each range that is told,
/// and as far off as can be in the others; not less than the square of a tenth of the scale. Where the answers in a range are
/// at its outer end the real one is larger.
fn of_ranges(figure: &Figure, ranges: &[(i32, i32)], n: f64, values: &[Value]) -> f64 {
    let shown = |at: usize| values[at].rounded(figure.columns[at].measure).unwrap_or_default();
    let (mean, (low, high)) = (shown(0), figure.columns[0].measure.ends());
    let off = |number: f64| (number - mean).powi(2);
    let (mut told, mut spread) = (0.0, 0.0);
    let mut farthest = figure.gap().map_or(0.0, |(from, to)| off(from).max(off(to)));
    for (at, (from, to)) in ranges.iter().enumerate() {
        let (from, to) = (f64::from(*from), f64::from(*to));
        if matches!(values[at + 1], Value::About { .. }) {
            let share = shown(at + 1) / 100.0;
            told += share;
            spread += share * (off((from + to) / 2.0) + ((to - from + 1.0).powi(2) - 1.0) / 12.0);
        } else {
            farthest = farthest.max(off(from)).max(off(to));
        }
    }
    let variance = spread + (1.0 - told).max(0.0) * farthest;
    (variance * n / (n - 1.0)).max(((high - low) / 10.0).powi(2))
}

/// The variance of the first of [`STEPS`] that is not below the exact one, nor below the least that may be told. Points of a
/// ranking have the last: beside the share that is shown, a step would tell how many put a choice first.
fn in_steps(measure: Measure, n: f64, mean: f64, exact: f64) -> f64 {
    let (low, high) = measure.ends();
    let largest = |mean: f64| (mean - low) * (high - mean) * n / (n - 1.0).max(1.0);
    let part = match measure {
        Measure::Points { .. } => 1.0,
        _ => (exact.max(least(measure, n, mean)) / largest(mean)).sqrt(),
    };
    // A hair above a step is a slip of the arithmetic: a share has the largest variance of its mean.
    let step = STEPS.into_iter().find(|step| part <= step + 1e-9).unwrap_or(1.0);
    largest(if measure.is_share() { mean } else { widest(measure, mean) }) * step.powi(2)
}

/// Of the means that are shown as this one the nearest to the middle, where the variance can be largest.
fn widest(measure: Measure, mean: f64) -> f64 {
    let (low, high) = measure.ends();
    let shown = measure.rounded(mean);
    ((low + high) / 2.0).clamp(shown - 0.05, shown + 0.05)
}

/// No interval may be so narrow that everybody must have answered alike: the variance is at least that of a group with the
/// same mean of which one is at the farther end and the others are as close together as whole numbers can be.
fn least(measure: Measure, n: f64, mean: f64) -> f64 {
    let (low, high) = measure.ends();
    let others = (n - 1.0).max(1.0);
    let farther = (mean - low).max(high - mean);
    // Whole numbers around a mean between two of them are off it by a quarter at most, squared and on average.
    farther.powi(2) * n / others.powi(2) + 0.25
}

#[cfg(test)]
mod tests {
    use super::{STEPS, retell};
    use crate::measures::disclosure::ends::values;
    use crate::measures::disclosure::tally::Sums;
    use crate::measures::disclosure::{Cell, Column, Figure, Kind, Measure, Value};

    fn figure(ranges: &[(i32, i32)]) -> Figure {
        let shares = ranges.iter().map(|_| Measure::Share);
        let measures = std::iter::once(Measure::Mean { low: 0.0, high: 10.0 }).chain(shares);
        let columns = measures.map(|measure| Column { code: "a".into(), measure }).collect();
        Figure { code: "f".into(), columns, kind: Kind::Ranges { ranges: ranges.to_vec() } }
    }

    /// The variance that is kept of answers from 0 to 10.
    fn kept(answers: &[u32], ranges: &[(i32, i32)]) -> f64 {
        let within = |(from, to): &(i32, i32)| {
            answers.iter().map(|one| f64::from(u8::from((*from..=*to).contains(&(*one as i32))))).collect()
        };
        let own: Vec<f64> = answers.iter().map(|one| f64::from(*one)).collect();
        let columns: Vec<Vec<f64>> = std::iter::once(own).chain(ranges.iter().map(within)).collect();
        let sums: Vec<Sums> = columns.iter().map(|column| sums_of(column)).collect();
        match values(&figure(ranges), &sums)[0] {
            Value::About { variance, .. } => variance,
            other => panic!("{other:?}"),
        }
    }

    fn sums_of(answers: &[f64]) -> Sums {
        let mut sums = Sums::default();
        answers.iter().for_each(|answer| sums.add(*answer));
        sums
    }

    fn variance(answers: &[u32]) -> f64 {
        sums_of(&answers.iter().map(|one| f64::from(*one)).collect::<Vec<_>>()).variance()
    }

    /// So many people with this sum of answers, as close together as they can be.
    fn together(people: u32, sum: u32) -> Vec<u32> {
        (0..people).map(|at| sum / people + u32::from(at < sum % people)).collect()
    }

    #[test]
    fn no_variance_says_that_nobody_is_at_the_farther_end() {
        for people in [5, 12, 29, 60] {
            for sum in people * 2..=people * 8 {
                let alike = together(people, sum);
                let end = if sum < people * 5 { 10 } else { 0 };
                let mut apart = together(people - 1, sum - end);
                apart.push(end);
                let (told, possible) = (kept(&alike, &[]), kept(&apart, &[]));
                assert_eq!(told.to_bits(), possible.to_bits(), "{people} with {sum}: nobody said {end}");
                assert!(variance(&alike) < variance(&apart), "as it is it would tell");
            }
        }
    }

    #[test]
    fn a_variance_is_one_of_three_and_never_less_than_it_is() {
        let answers = [1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9];
        // Their mean is 5: the largest variance has six at each end.
        let largest = 25.0 * 12.0 / 11.0;
        assert!((kept(&answers, &[]) - largest * STEPS[1] * STEPS[1]).abs() < 1e-9);
        let apart = |high: usize| [[10].repeat(high), [0].repeat(51 - high)].concat();
        let others = [vec![0, 0, 0, 10, 10, 10], vec![0, 1, 2, 8, 9, 10], vec![4, 5, 5, 5, 5, 6]];
        for answers in others.into_iter().chain((7..=44).map(apart)) {
            let (told, is) = (kept(&answers, &[]), variance(&answers));
            assert!(told > is - 1e-9, "{answers:?}: {told} is less than {is}");
        }
    }

    #[test]
    fn what_was_kept_with_exact_variances_is_told_like_what_is_kept_today() {
        let answers = [1, 2, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9];
        let about = |variance| Value::About { mean: 5.0, variance };
        let columns = figure(&[]).columns;
        let mut cell = Cell { n: 12, values: vec![about(variance(&answers))] };
        retell(&columns, &mut cell);
        assert_eq!(cell.values, [about(kept(&answers, &[]))]);
        let mut beside = Cell { n: 30, values: vec![about(1.0), Value::About { mean: 0.5, variance: 0.3 }] };
        retell(&figure(&[(0, 4)]).columns, &mut beside);
        assert_eq!(beside.values[0], about(25.0 * 30.0 / 29.0));
    }

    #[test]
    fn beside_shares_the_variance_is_what_these_come_to() {
        let ranges = [(0, 4), (5, 7), (8, 10)];
        let first: Vec<u32> = [1, 2, 3, 5, 6, 7, 8, 9, 9, 10].repeat(4);
        // The same shares and the same mean of other answers.
        let second: Vec<u32> = [2, 2, 2, 6, 6, 6, 9, 9, 9, 9].repeat(4);
        assert_eq!(first.iter().sum::<u32>(), second.iter().sum::<u32>());
        assert!(variance(&first) - variance(&second) > 0.5);
        assert_eq!(kept(&first, &ranges).to_bits(), kept(&second, &ranges).to_bits());
        let even: Vec<u32> = (0..44).map(|at| at % 11).collect();
        let (told, is) = (kept(&even, &ranges), variance(&even));
        assert!((told / is - 1.0).abs() < 0.05, "of an even spread it is the variance: {told}, {is}");
    }
}
