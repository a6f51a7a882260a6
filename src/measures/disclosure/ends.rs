//! Rule 5: nothing near an end of what is possible is told exactly, so that unanimity does not show.
//!
//! What is possible depends on the other columns, too: of three in ten who ranked a topic, nobody has fewer points for it
//! than three. So a column is coded near the ends that the told ones leave it, and where a coded one could be worked out
//! from the others all the same ([`is_open`]), less is told of the figure.

use super::alike::is_open;
use super::plan::{Column, Figure, Kind, Measure};
use super::released::Value;
use super::spread::variance;
use super::tally::Sums;

/// How much is told of a figure: less and less.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    /// Parts that are not told have the bound of all of them together, not each its own.
    together: bool,
    /// Shares are told.
    shares: bool,
    /// Means and points are told.
    means: bool,
}

/// Of fewer people points are not told beside shares, nor shares beside the mean of numbers: together they say too much of
/// each, and which of them to leave out must not depend on what was answered.
pub(super) const FEWEST_FOR_BOTH: f64 = 30.0;

impl Extent {
    /// Whether shares are told.
    pub(super) fn has_shares(self) -> bool {
        self.shares
    }
}

/// One group's numbers, to be coded: how many are in its base, and the sum of each column.
pub(super) struct Numbers {
    pub n: f64,
    pub sums: Vec<f64>,
}

/// What may be told of each column of a figure, for one group.
pub(super) fn values(figure: &Figure, sums: &[Sums]) -> Vec<Value> {
    let numbers = Numbers {
        n: sums.first().map_or(0.0, |sums| f64::from(sums.n)),
        sums: sums.iter().map(|sums| sums.sum).collect(),
    };
    let extents = extents(figure, numbers.n);
    let told = (0..extents.len()).find(|at| is_open(figure, &numbers, &extents[..=*at]));
    let mut values = coded(figure, &numbers, told.map_or(NOTHING, |at| extents[at]));
    for (at, sums) in sums.iter().enumerate() {
        let told = variance(figure, at, sums, &values);
        if let Value::About { variance, .. } = &mut values[at] {
            *variance = told;
        }
    }
    values
}

const ALL: Extent = Extent { together: false, shares: true, means: true };
const NOTHING: Extent = Extent { together: false, shares: false, means: false };

/// What is tried of so many people, the most first. Of a ranking of few choices the last one's points follow from the
/// others'.
fn extents(figure: &Figure, n: f64) -> Vec<Extent> {
    let either = |less: Extent| if n < FEWEST_FOR_BOTH { vec![less] } else { vec![ALL, less] };
    match &figure.kind {
        Kind::Mean | Kind::Choices => vec![ALL],
        Kind::Parts | Kind::Ranking { most: 1 } => vec![ALL, Extent { together: true, ..ALL }],
        Kind::Ranking { most } if figure.columns.len() < 4 * *most as usize => {
            vec![Extent { means: false, ..ALL }]
        }
        Kind::Ranking { .. } => either(Extent { means: false, ..ALL }),
        Kind::Ranges { .. } if n < FEWEST_FOR_BOTH => vec![Extent { shares: false, ..ALL }],
        Kind::Ranges { .. } => vec![ALL],
    }
}

/// The columns with what is near an end coded; variances are left out.
pub(super) fn coded(figure: &Figure, numbers: &Numbers, extent: Extent) -> Vec<Value> {
    let own = |(column, sum): (&Column, &f64)| {
        let ends = ends(column.measure, numbers.n);
        between(column.measure, sum / numbers.n, ends)
    };
    let mut values: Vec<Value> = figure.columns.iter().zip(&numbers.sums).map(own).collect();
    if figure.is_whole() {
        let shares = (0..values.len()).filter(|at| figure.columns[*at].measure.is_share());
        code_parts(&shares.collect::<Vec<_>>(), numbers, extent.together, &mut values);
    }
    for at in (0..values.len()).filter(|at| !extent.shares && figure.columns[*at].measure.is_share()) {
        values[at] = Value::Withheld;
    }
    match &figure.kind {
        Kind::Ranking { most } => code_points(figure, *most, numbers, &mut values),
        Kind::Ranges { ranges } => values[0] = mean_of_ranges(figure, ranges, numbers, &values),
        Kind::Mean | Kind::Parts | Kind::Choices => {}
    }
    for at in (0..values.len()).filter(|at| !extent.means && !figure.columns[*at].measure.is_share()) {
        values[at] = Value::Withheld;
    }
    values
}

/// From where on a number is near an end: within a tenth of the range, and one respondent at least, since a label that fits
/// one value alone tells it.
fn ends(measure: Measure, n: f64) -> (f64, f64) {
    let (low, high) = measure.ends();
    inside((low, high), n)
}

fn inside((low, high): (f64, f64), n: f64) -> (f64, f64) {
    let margin = ((high - low) / 10.0).max(1.0 / n);
    (low + margin, high - margin)
}

/// A number between these; beyond them, as it would be shown, only that it is there. Where they meet nothing is left to
/// tell.
fn between(measure: Measure, mean: f64, (low, high): (f64, f64)) -> Value {
    let shown = measure.rounded(mean);
    if measure.rounded(low) >= measure.rounded(high) {
        Value::Withheld
    } else if shown >= measure.rounded(high) {
        Value::AtLeast { bound: high }
    } else if shown <= measure.rounded(low) {
        Value::AtMost { bound: low }
    } else {
        Value::About { mean, variance: 0.0 }
    }
}

/// Parts of a whole give away what is left over: 88%, 12% and "10% or less" is 88, 12 and none. So those not told are two
/// or more with over a tenth between them, else the smallest told ones join them; then all have one bound, what they have
/// together, since another would say which of them joined.
fn code_parts(parts: &[usize], numbers: &Numbers, together: bool, values: &mut [Value]) {
    let told = |values: &[Value], at: usize| matches!(values[at], Value::About { .. });
    let percent = |values: &[Value]| {
        let left = parts.iter().filter(|at| !told(values, **at));
        (left.map(|at| numbers.sums[*at] / numbers.n).sum::<f64>() * 100.0).ceil()
    };
    let untold = |values: &[Value]| parts.iter().filter(|at| !told(values, **at)).count();
    let mut joined = together;
    while untold(values) > 0 && (untold(values) < 2 || percent(values) <= 10.0) {
        let told: Vec<usize> = parts.iter().copied().filter(|at| told(values, *at)).collect();
        let Some(least) = told.iter().map(|at| numbers.sums[*at]).min_by(f64::total_cmp) else { break };
        // All that are as small: that one of them was chosen would tell of the others.
        for at in told.into_iter().filter(|at| numbers.sums[*at] <= least) {
            values[at] = Value::AtMost { bound: 0.0 };
        }
        joined = true;
    }
    if joined {
        let bound = (percent(values) / 100.0).min(1.0);
        for at in parts {
            if matches!(values[*at], Value::AtMost { .. }) {
                values[*at] = Value::AtMost { bound };
            }
        }
    }
}

/// Points lie between as many as have the choice at all and `most` times as many: they are coded near those ends, too.
fn code_points(figure: &Figure, most: u32, numbers: &Numbers, values: &mut [Value]) {
    let (most, n) = (f64::from(most), numbers.n);
    for at in (0..values.len().saturating_sub(1)).step_by(2) {
        let measure = figure.columns[at + 1].measure;
        let (low, high) = ends(measure, n);
        let points = numbers.sums[at + 1] / n;
        values[at + 1] = match values[at] {
            share if most <= 1.0 => share,
            Value::About { mean, .. } => {
                let (from, to) = inside((mean, mean * most), n);
                between(measure, points, (low.max(from), high.min(to)))
            }
            Value::AtMost { bound } => Value::AtMost { bound: bound * most },
            Value::AtLeast { .. } => between(measure, points, (low.max(inside((1.0, most), n).0), high)),
            Value::Withheld => Value::Withheld,
        };
    }
}

/// The mean of numbers of which shares are told lies between what these shares have at least and at most.
fn mean_of_ranges(figure: &Figure, ranges: &[(i32, i32)], numbers: &Numbers, values: &[Value]) -> Value {
    let (measure, n) = (figure.columns[0].measure, numbers.n);
    let (mut told, mut low, mut high) = (0.0, 0.0, 0.0);
    let mut left = figure.gap();
    for ((range, value), sum) in ranges.iter().zip(&values[1..]).zip(&numbers.sums[1..]) {
        let (from, to) = (f64::from(range.0), f64::from(range.1));
        if matches!(value, Value::About { .. }) {
            (told, low, high) = (told + sum, low + from * sum, high + to * sum);
        } else {
            left = Some(left.map_or((from, to), |(least, most)| (least.min(from), most.max(to))));
        }
    }
    let (least, most) = left.unwrap_or_default();
    let possible = ((low + least * (n - told)) / n, (high + most * (n - told)) / n);
    let (own, left) = (ends(measure, n), inside(possible, n));
    between(measure, numbers.sums[0] / n, (own.0.max(left.0), own.1.min(left.1)))
}

#[cfg(test)]
mod tests {
    use super::values;
    use crate::measures::disclosure::tally::Sums;
    use crate::measures::disclosure::{Column, Figure, Kind, Measure, Value};

    fn figure(measure: Measure, columns: usize, kind: Kind) -> Figure {
        let column = |at: usize| Column { code: at.to_string(), measure };
        Figure { code: "f".into(), columns: (0..columns).map(column).collect(), kind }
    }

    /// A group in which so many of 25 chose each.
    fn shares(counts: &[u32], kind: Kind) -> Vec<Value> {
        let sums = |count: &u32| Sums { n: 25, sum: f64::from(*count), squares: f64::from(*count) };
        values(&figure(Measure::Share, counts.len(), kind), &counts.iter().map(sums).collect::<Vec<_>>())
    }

    fn mean(measure: Measure, mean: f64) -> Value {
        let sums = Sums { n: 20, sum: mean * 20.0, squares: mean * mean * 20.0 };
        values(&figure(measure, 1, Kind::Mean), &[sums])[0]
    }

    fn about(value: Value) -> bool {
        matches!(value, Value::About { .. })
    }

    #[test]
    fn shares_are_told_between_a_tenth_and_nine_tenths_only() {
        let told = shares(&[25, 23, 22, 12, 3, 2, 0], Kind::Choices);
        assert_eq!(told[0], Value::AtLeast { bound: 0.9 });
        assert_eq!(told[1], told[0], "unanimity looks like nine tenths");
        assert!(about(told[2]) && about(told[3]) && about(told[4]));
        assert_eq!(told[5], Value::AtMost { bound: 0.1 });
        assert_eq!(told[6], told[5]);
    }

    #[test]
    fn means_within_a_tenth_of_the_range_of_an_end_are_coded() {
        let likert = Measure::Mean { low: 1.0, high: 5.0 };
        assert_eq!(mean(likert, 5.0), Value::AtLeast { bound: 4.6 });
        assert_eq!(mean(likert, 4.56), Value::AtLeast { bound: 4.6 }, "it would be shown as 4.6");
        assert!(about(mean(likert, 4.5)));
        assert_eq!(mean(likert, 1.4), Value::AtMost { bound: 1.4 });
        assert_eq!(mean(Measure::Mean { low: 0.0, high: 10.0 }, 9.0), Value::AtLeast { bound: 9.0 });
    }

    #[test]
    fn parts_of_a_whole_do_not_give_the_last_one_away() {
        let together = |bound| Value::AtMost { bound };
        let told = shares(&[22, 3, 0], Kind::Parts);
        assert!(about(told[0]));
        assert_eq!(told[1..], [together(0.12); 2], "which of the two has the twelve percent is not told");
        let told = shares(&[13, 8, 2, 2], Kind::Parts);
        assert!(about(told[0]) && about(told[1]));
        assert_eq!(
            told[2..],
            [together(0.16); 2],
            "with a tenth at most for each it could only be two and two"
        );
        let told = shares(&[13, 7, 2, 2, 1], Kind::Parts);
        assert_eq!(told[2..], [together(0.1); 3], "two, two and one in any order");
        let told = shares(&[13, 12], Kind::Parts);
        assert!(told.into_iter().all(about));
        let told = shares(&[24, 1, 0], Kind::Parts);
        assert_eq!(told[0], Value::AtLeast { bound: 0.9 });
    }

    #[test]
    fn five_people_have_wider_ends_than_fifty() {
        let sums = |sum: f64| Sums { n: 5, sum, squares: sum };
        let figure = figure(Measure::Share, 3, Kind::Choices);
        let told = |sum: f64| values(&figure, &[sums(sum), sums(3.0), sums(3.0)])[0];
        assert_eq!(told(0.0), Value::AtMost { bound: 0.2 }, "ten percent of five are nobody");
        assert_eq!((told(1.0), told(5.0)), (told(0.0), Value::AtLeast { bound: 0.8 }));
        assert!(about(told(2.0)));
    }

    #[test]
    fn points_near_the_fewest_that_a_share_leaves_are_coded() {
        let columns =
            [Measure::Share, Measure::Points { most: 3 }].map(|measure| Column { code: "a".into(), measure });
        let figure = |choices| {
            let columns = columns.iter().cycle().take(2 * choices).cloned().collect();
            Figure { code: "f".into(), columns, kind: Kind::Ranking { most: 3 } }
        };
        // Some have the first topic third; of two others some have one first and one second, the rest have one alone.
        let sums = [6.0, 6.0, 15.0, 38.0, 15.0, 38.0, 5.0, 9.0, 5.0, 9.0, 5.0, 10.0];
        let told = |times: u32, choices: usize| {
            let sum = |sum: &f64| Sums { n: 20 * times, sum: sum * f64::from(times), squares: *sum };
            values(&figure(choices), &sums[..2 * choices].iter().map(sum).collect::<Vec<_>>())
        };
        let many = told(2, 6);
        assert!(about(many[0]) && many[2..].iter().all(|value| about(*value)), "{many:?}");
        assert!(matches!(many[1], Value::AtMost { .. }), "all twelve put it last: {many:?}");
        assert_eq!(told(2, 3)[1], Value::Withheld, "three points of three follow from two");
        assert_eq!(told(1, 6)[1], Value::Withheld, "of twenty people shares alone are told");
    }
}
