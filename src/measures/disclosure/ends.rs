//! Rule 5: nothing near an end of what is possible is told exactly, so that unanimity does not show.

use super::plan::{Figure, Measure};
use super::released::Value;
use super::tally::Sums;

/// What may be told of each column of a figure, for one group.
pub(super) fn values(figure: &Figure, sums: &[Sums]) -> Vec<Value> {
    let mut values: Vec<Value> =
        figure.columns.iter().zip(sums).map(|(column, sums)| coded(column.measure, sums)).collect();
    if figure.whole {
        let shares = (0..values.len()).filter(|at| figure.columns[*at].measure.is_share());
        code_parts(&shares.collect::<Vec<_>>(), sums, &mut values);
    }
    values
}

/// A mean; within a tenth of the range of either end, as it would be shown, only that it is there. A variance so small
/// that the interval of a comparison would announce unanimity is kept as the square of a tenth of the range.
fn coded(measure: Measure, sums: &Sums) -> Value {
    let (low, high) = measure.ends();
    let tenth = (high - low) / 10.0;
    let (mean, shown) = (sums.mean(), measure.rounded(sums.mean()));
    if shown >= measure.rounded(high - tenth) {
        Value::AtLeast { bound: high - tenth }
    } else if shown <= measure.rounded(low + tenth) {
        Value::AtMost { bound: low + tenth }
    } else {
        Value::About { mean, variance: sums.variance().max(tenth * tenth) }
    }
}

/// Parts of a whole give away what is left over: 88 %, 12 % and "10 % or less" is 88, 12 and none. So those not told are two
/// or more with over a tenth between them, else the smallest told one joins them; then all have one bound, what they have
/// together, since another would say which of them joined.
fn code_parts(parts: &[usize], sums: &[Sums], values: &mut [Value]) {
    let told = |values: &[Value], at: usize| matches!(values[at], Value::About { .. });
    let percent = |values: &[Value]| {
        let left = parts.iter().filter(|at| !told(values, **at));
        (left.map(|at| sums[*at].mean()).sum::<f64>() * 100.0).ceil()
    };
    let untold = |values: &[Value]| parts.iter().filter(|at| !told(values, **at)).count();
    let mut joined = false;
    while untold(values) > 0 && (untold(values) < 2 || percent(values) <= 10.0) {
        let told = parts.iter().copied().filter(|at| told(values, *at));
        let Some(next) = told.min_by(|one, other| sums[*one].sum.total_cmp(&sums[*other].sum)) else { break };
        values[next] = Value::AtMost { bound: 0.0 };
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

#[cfg(test)]
mod tests {
    use super::values;
    use crate::measures::disclosure::tally::Sums;
    use crate::measures::disclosure::{Column, Figure, Measure, Value};

    fn figure(measure: Measure, columns: usize, whole: bool) -> Figure {
        let column = |at: usize| Column { code: at.to_string(), measure };
        Figure { code: "f".into(), columns: (0..columns).map(column).collect(), whole }
    }

    /// A group in which so many of 25 chose each.
    fn shares(counts: &[u32], whole: bool) -> Vec<Value> {
        let sums = |count: &u32| Sums { n: 25, sum: f64::from(*count), squares: f64::from(*count) };
        values(&figure(Measure::Share, counts.len(), whole), &counts.iter().map(sums).collect::<Vec<_>>())
    }

    fn mean(measure: Measure, mean: f64) -> Value {
        let sums = Sums { n: 20, sum: mean * 20.0, squares: mean * mean * 20.0 };
        values(&figure(measure, 1, false), &[sums])[0]
    }

    fn about(value: Value) -> bool {
        matches!(value, Value::About { .. })
    }

    #[test]
    fn shares_are_told_between_a_tenth_and_nine_tenths_only() {
        let told = shares(&[25, 23, 22, 12, 3, 2, 0], false);
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
        let unanimous = Value::About { mean: 3.0, variance: 0.16000000000000003 };
        assert_eq!(mean(likert, 3.0), unanimous, "no variance under the square of a tenth of the range");
    }

    #[test]
    fn parts_of_a_whole_do_not_give_the_last_one_away() {
        let together = Value::AtMost { bound: 0.12 };
        let told = shares(&[22, 3, 0], true);
        assert!(about(told[0]));
        assert_eq!(told[1..], [together, together], "which of the two has the twelve percent is not told");
        let told = shares(&[13, 8, 2, 2], true);
        assert!(about(told[0]) && about(told[1]));
        assert_eq!(told[2..], [Value::AtMost { bound: 0.1 }; 2], "sixteen percent between two");
        let told = shares(&[13, 12], true);
        assert!(told.into_iter().all(about));
        let told = shares(&[24, 1, 0], true);
        assert_eq!(told[0], Value::AtLeast { bound: 0.9 });
    }
}
